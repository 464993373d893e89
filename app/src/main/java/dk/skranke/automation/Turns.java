package dk.skranke.automation;

import static dk.skranke.automation.db.Tables.TURN;

import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Workload;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds who gets the next ticket of a team. Whoever is away is passed over. */
@Repository
class Turns {

    private final DSLContext sql;
    private final Directory directory;
    private final Workload workload;

    Turns(DSLContext sql, Directory directory, Workload workload) {
        this.sql = sql;
        this.directory = directory;
        this.workload = workload;
    }

    /** One after the other, in the order in which they joined. Two tickets at the same moment get two people. */
    PersonId next(TeamId team) {
        var here = here(team);
        var first = here.getFirst();
        sql.insertInto(TURN)
                .set(TURN.TEAM_ID, team.value())
                .set(TURN.PERSON_ID, here.getLast().value())
                .onConflictDoNothing()
                .execute();
        var last = sql.select(TURN.PERSON_ID)
                .from(TURN)
                .where(TURN.TEAM_ID.eq(team.value()))
                .forUpdate()
                .fetchSingle()
                .value1();
        var next = here.stream().filter(it -> it.value() > last).findFirst().orElse(first);
        sql.update(TURN)
                .set(TURN.PERSON_ID, next.value())
                .where(TURN.TEAM_ID.eq(team.value()))
                .execute();
        return next;
    }

    /** How much anybody has is counted for this one decision; it is neither kept nor shown. */
    PersonId leastLoaded(TeamId team) {
        var here = here(team);
        var open = workload.open(here);
        return here.stream()
                .min(Comparator.comparing(it -> open.getOrDefault(it, 0)))
                .orElseThrow();
    }

    private List<PersonId> here(TeamId team) {
        var here = directory.peopleOf(team).stream()
                .map(Person::id)
                .filter(it -> directory.away(it).isEmpty())
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        if (here.isEmpty())
            throw new Refused("automation.nobody-there", directory.team(team).name());
        return here;
    }
}
