package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** What another module shows of a ticket that its own rows name: null for whoever may not see it. */
public final class Glimpse {

    private Glimpse() {}

    public static Field<@Nullable String> title(Field<Long> ticket, Member me) {
        return of(TICKET.as("glimpsed").TITLE, ticket, me);
    }

    /** The name of a {@link TicketStatus}. */
    public static Field<@Nullable String> status(Field<Long> ticket, Member me) {
        return of(TICKET.as("glimpsed").STATUS, ticket, me);
    }

    /** For rows that hang on the ticket, as they are added. */
    public static Field<Long> team(TicketId ticket) {
        return Tickets.team(ticket);
    }

    public static Field<Boolean> open(TicketId ticket) {
        return field(select(TICKET.OPEN).from(TICKET).where(TICKET.ID.eq(ticket.value())));
    }

    private static <T> Field<@Nullable T> of(TableField<?, T> what, Field<Long> ticket, Member me) {
        var it = TICKET.as("glimpsed");
        return field(select(what).from(it).where(it.ID.eq(ticket), Visible.to(me, it.TEAM_ID, it.ID)));
    }
}
