package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.when;

import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which tickets are somebody else's than the one they are to become one with: of another client, or of the other side of a matter. */
@Repository
public class Strangers {

    public enum Why {
        CLIENT,
        SIDE
    }

    /** @param name whose it is instead */
    public record Other(Why why, String name) {

        public String words(Language language) {
            return Text.in(
                    language, why == Why.CLIENT ? "ticketing.merge.other-client" : "ticketing.merge.other-side", name);
        }
    }

    private final DSLContext sql;

    Strangers(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the tickets that are somebody else's than the one; the others are not in the answer. */
    @Transactional(readOnly = true)
    public Map<TicketId, Other> apart(Collection<TicketId> tickets, TicketId from, Member me) {
        var one = TICKET.as("one");
        var client = when(TICKET.CLIENT_ID.ne(one.CLIENT_ID), Parties.clientName(TICKET.CLIENT_ID));
        var apart = new HashMap<TicketId, Other>();
        sql.select(
                        TICKET.ID,
                        client,
                        adverse(one.MATTER_ID, TICKET.REQUESTER_CONTACT_ID),
                        adverse(TICKET.MATTER_ID, one.REQUESTER_CONTACT_ID))
                .from(TICKET)
                .join(one)
                .on(one.ID.eq(from.value()))
                .where(
                        Tickets.visibleTo(me),
                        TICKET.ID.in(tickets.stream().map(TicketId::value).toList()))
                .forEach(it -> {
                    var other = other(it.value2(), it.value3() == null ? it.value4() : it.value3());
                    if (other != null) apart.put(new TicketId(it.value1()), other);
                });
        return Map.copyOf(apart);
    }

    private static Field<String> adverse(Field<Long> matter, Field<Long> contact) {
        return when(Parties.adverse(matter, contact), Parties.contactName(contact));
    }

    private static @Nullable Other other(@Nullable String client, @Nullable String side) {
        if (side != null) return new Other(Why.SIDE, side);
        return client == null ? null : new Other(Why.CLIENT, client);
    }
}
