package dk.skranke.catalogue;

import dk.skranke.office.ClosedTeams;
import dk.skranke.office.TeamId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The teams of categories that are a closed circle, those too that are no longer offered: their tickets are still there. */
@Component
class CircleTeams implements ClosedTeams {

    private final ObjectProvider<Catalogue> catalogue;

    CircleTeams(ObjectProvider<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean closed(TeamId team) {
        return catalogue.getObject().everyCategory().stream()
                .anyMatch(it -> it.plan().circle() && team.equals(it.team()));
    }
}
