package dk.skranke.configuration;

import dk.skranke.database.Asker;
import dk.skranke.database.Standing;
import dk.skranke.office.ClosedTeams;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets whoever carries a configuration speak for the teams. A closed team speaks for itself alone. */
@Component
public class Speaking {

    private final Directory directory;
    private final ObjectProvider<ClosedTeams> closed;
    private final Standing standing;

    Speaking(Directory directory, ObjectProvider<ClosedTeams> closed, Standing standing) {
        this.directory = directory;
        this.closed = closed;
        this.standing = standing;
    }

    /** What teams share is seen and kept as by one of their own. */
    public <T> T forTeams(Member me, Function<Member, T> work) {
        me.mustAdministrate();
        var teams = directory.teams().stream()
                .map(Team::id)
                .filter(it -> closed.stream().noneMatch(circle -> circle.closed(it)))
                .collect(Collectors.toUnmodifiableSet());
        return standing.as(Asker.Role.SETUP, () -> work.apply(me.among(teams)));
    }

    /** Null for what is the whole office's. */
    public @Nullable String name(@Nullable TeamId team) {
        return team == null ? null : ofTeam(team);
    }

    public String ofTeam(TeamId team) {
        return directory.team(team).name();
    }

    public @Nullable TeamId team(String field, @Nullable String name) {
        return name == null ? null : named(field, name);
    }

    /** @throws Unfit where this office has no such team */
    public TeamId named(String field, String name) {
        return directory.teams().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(Team::id)
                .orElseThrow(() -> Unfit.missing(field, name));
    }
}
