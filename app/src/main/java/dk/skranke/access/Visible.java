package dk.skranke.access;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What a member may see: the tickets of their teams, and those that they take part in. */
public final class Visible {

    private Visible() {}

    /** For rows that carry a ticket's team and number, as every table of a ticket does. */
    public static Condition to(Member me, Field<Long> team, Field<Long> ticket) {
        return or(team.in(me.teams().stream().map(TeamId::value).toList()), ticket.in(takingPart(me)));
    }

    /** Guests read the correspondence, and of what the office says to itself only their own words. */
    public static Condition messages(Member me, Field<String> kind, Field<Long> author) {
        if (!me.guest()) return noCondition();
        return or(
                kind.in("MAIL", "FORM", "REPLY"),
                kind.eq("NOTE").and(author.eq(me.id().value())));
    }

    /** In a closed circle, notes are for the circle: not for whom the ticket is about, nor for who merely takes part. */
    public static Condition messages(Member me, Field<String> kind, Field<Long> author, Field<Long> ticket) {
        var note = kind.notIn("MAIL", "FORM", "REPLY")
                .and(author.isDistinctFrom(me.id().value()));
        return messages(me, kind, author).and(note.and(withoutNotes(me, ticket)).not());
    }

    /** Whether a ticket is one whose notes are not for this member. */
    public static Condition withoutNotes(Member me, Field<Long> ticket) {
        var own = name("own");
        var requester = field(name("own", "requester_person_id"), SQLDataType.BIGINT);
        var team = field(name("own", "team_id"), SQLDataType.BIGINT);
        return exists(selectOne()
                .from(table(name("ticketing", "ticket")).as(own))
                .where(
                        field(name("own", "id"), SQLDataType.BIGINT).eq(ticket),
                        field(name("own", "closed_circle"), SQLDataType.BOOLEAN).isTrue(),
                        or(
                                requester.isNotDistinctFrom(me.id().value()),
                                team.notIn(
                                        me.teams().stream().map(TeamId::value).toList()))));
    }

    /** The tickets that a member takes part in, whosever they are. */
    public static org.jooq.Select<org.jooq.Record1<Long>> takingPart(Member me) {
        var ticket = field(name("part", "ticket_id"), SQLDataType.BIGINT);
        return select(ticket)
                .from(table(name("ticketing", "participant")).as("part"))
                .where(field(name("part", "person_id"), SQLDataType.BIGINT)
                        .eq(me.id().value()));
    }
}
