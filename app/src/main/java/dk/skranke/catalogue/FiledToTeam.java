package dk.skranke.catalogue;

import dk.skranke.office.TeamId;
import dk.skranke.office.TeamNeed;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The categories that a team gets, and the roles that it has. */
@Component
class FiledToTeam implements TeamNeed {

    private final Catalogue catalogue;
    private final Roles roles;

    FiledToTeam(Catalogue catalogue, Roles roles) {
        this.catalogue = catalogue;
        this.roles = roles;
    }

    @Override
    public List<Refused> of(TeamId team) {
        var filed = catalogue.categories().stream()
                .filter(it -> team.equals(it.team()))
                .map(it -> new Refused("catalogue.need.category", it.plan().name()));
        var held = roles.all().stream()
                .filter(it -> it.teams().contains(team))
                .map(it -> new Refused("catalogue.need.role", it.name()));
        return Stream.concat(filed, held).toList();
    }
}
