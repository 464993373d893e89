package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.withRecursive;
import static org.jooq.impl.SQLDataType.BIGINT;

import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.office.TeamId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Tickets that are one with another: where what was said on them is found, and who may read it there. */
@Repository
class Gathered {

    private static final Field<Long> ID = field(name("gathered", "id"), BIGINT);

    private final DSLContext sql;
    private final Directory directory;

    Gathered(DSLContext sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /** The ticket itself, and all that are merged into it, at whichever remove. */
    private static Select<Record1<Long>> ids(Field<Long> survivor) {
        var merged = TICKET.as("merged");
        var gathered = name("gathered")
                .fields("id")
                .as(select(survivor)
                        .union(select(merged.ID)
                                .from(merged)
                                .join(table(name("gathered")))
                                .on(merged.MERGED_INTO_ID.eq(ID))));
        return withRecursive(gathered).select(ID).from(table(name("gathered")));
    }

    /** An array, so that the index is used as for one number. */
    static Condition in(Field<Long> ticket, TicketId survivor) {
        return in(ticket, val(survivor.value()));
    }

    static Condition in(Field<Long> ticket, Field<Long> survivor) {
        return ticket.eq(any(array(ids(survivor))));
    }

    List<TicketId> under(TicketId survivor) {
        return sql.fetchValues(ids(val(survivor.value()))).stream()
                .filter(it -> it != survivor.value())
                .map(TicketId::new)
                .toList();
    }

    /** Where a ticket is found now: itself, or what it was merged into, and what that was merged into. */
    TicketId home(TicketId id) {
        var into = sql.select(TICKET.MERGED_INTO_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchOne(TICKET.MERGED_INTO_ID);
        return into == null ? id : home(new TicketId(into));
    }

    /** What was merged belongs to the survivor's team, wherever that goes. */
    void moveTo(TeamId team, List<TicketId> tickets) {
        if (tickets.isEmpty()) return;
        sql.update(TICKET)
                .set(TICKET.TEAM_ID, team.value())
                .where(TICKET.ID.in(tickets.stream().map(TicketId::value).toList()))
                .execute();
    }

    /** Whoever takes part in the one reads the other too; guests read only what they were invited to. */
    void share(TicketId from, TicketId with, TicketId because) {
        var people = sql.select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.TICKET_ID.eq(from.value()))
                .fetch(it -> new PersonId(it.value1()));
        people.forEach(it -> add(it, with, because));
    }

    void add(PersonId who, TicketId with, TicketId because) {
        if (directory.person(who).role() == Role.GUEST) return;
        sql.insertInto(
                        PARTICIPANT,
                        PARTICIPANT.TICKET_ID,
                        PARTICIPANT.TEAM_ID,
                        PARTICIPANT.PERSON_ID,
                        PARTICIPANT.KIND,
                        PARTICIPANT.OPEN,
                        PARTICIPANT.MERGED_ID)
                .select(select(
                                TICKET.ID,
                                TICKET.TEAM_ID,
                                val(who.value()),
                                val("FOLLOWER"),
                                TICKET.OPEN,
                                val(because.value()))
                        .from(TICKET)
                        .where(TICKET.ID.eq(with.value())))
                .onConflictDoNothing()
                .execute();
    }

    /** Whoever takes the merge back goes on seeing what becomes a ticket of its own again. */
    void forget(TicketId merged, PersonId except) {
        sql.update(PARTICIPANT)
                .setNull(PARTICIPANT.MERGED_ID)
                .where(
                        PARTICIPANT.MERGED_ID.eq(merged.value()),
                        PARTICIPANT.TICKET_ID.eq(merged.value()),
                        PARTICIPANT.PERSON_ID.eq(except.value()))
                .execute();
        sql.deleteFrom(PARTICIPANT)
                .where(PARTICIPANT.MERGED_ID.eq(merged.value()))
                .execute();
    }

    void leave(PersonId who, TicketId survivor) {
        sql.deleteFrom(PARTICIPANT)
                .where(
                        in(PARTICIPANT.TICKET_ID, survivor),
                        PARTICIPANT.PERSON_ID.eq(who.value()),
                        PARTICIPANT.MERGED_ID.isNotNull())
                .execute();
    }

    boolean answered(TicketId ticket, java.time.Instant since) {
        return sql.fetchExists(
                MESSAGE,
                MESSAGE.TICKET_ID.eq(ticket.value()),
                MESSAGE.KIND.in("MAIL", "REPLY"),
                MESSAGE.AT.ge(since.atOffset(java.time.ZoneOffset.UTC)));
    }
}
