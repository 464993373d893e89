package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static java.util.function.Predicate.not;

import dk.skranke.access.Visible;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.ticketing.pages.Followers;
import dk.skranke.ticketing.pages.Followers.Follower;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who looks along on a ticket. */
@Repository
class Participants {

    private final DSLContext sql;
    private final Tickets tickets;
    private final Directory directory;

    Participants(DSLContext sql, Tickets tickets, Directory directory) {
        this.sql = sql;
        this.tickets = tickets;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    Followers page(TicketId id, @Nullable String error, Member me) {
        var ticket = tickets.open(id, me);
        var following = following(id, me);
        Predicate<Person> follows = it -> following.contains(it.id());
        return new Followers(
                id.value(), ticket.title(), people(follows), people(not(follows).and(Person::active)), error);
    }

    private Set<PersonId> following(TicketId id, Member me) {
        return sql.select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.TICKET_ID.eq(id.value()), PARTICIPANT.KIND.ne("REQUESTER"))
                .and(Visible.to(me, PARTICIPANT.TEAM_ID, PARTICIPANT.TICKET_ID))
                .fetchSet(it -> new PersonId(it.value1()));
    }

    private List<Follower> people(Predicate<Person> which) {
        return directory.everybody().stream()
                .filter(which)
                .map(it -> new Follower(it.id().value(), it.name(), it.title(), it.hue(), it.role() == Role.GUEST))
                .toList();
    }
}
