package dk.skranke.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
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

    /** The tickets that a member takes part in, whosever they are. */
    public static org.jooq.Select<org.jooq.Record1<Long>> takingPart(Member me) {
        var ticket = field(name("part", "ticket_id"), SQLDataType.BIGINT);
        return select(ticket)
                .from(table(name("ticketing", "participant")).as("part"))
                .where(field(name("part", "person_id"), SQLDataType.BIGINT)
                        .eq(me.id().value()));
    }
}
