package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.SNOOZE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Sleeping;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says until when a ticket is put away. */
@Component
@Order(5)
class SnoozePart implements TicketPart<List<Sleeping.Until>>, TicketDeed {

    @Override
    public Place place() {
        return Place.NOTICE;
    }

    @Override
    public Field<List<Sleeping.Until>> asked(Field<Long> ticket, Member me) {
        return multiset(select(SNOOZE.UNTIL, SNOOZE.HIDDEN, SNOOZE.NOTE)
                        .from(SNOOZE)
                        .where(SNOOZE.TICKET_ID.eq(ticket)))
                .convertFrom(it -> it.map(mapping(Sleeping.Until::new)));
    }

    @Override
    public Optional<Sleeping> shown(List<Sleeping.Until> value, Seen seen) {
        if (value.isEmpty() || seen.me().guest()) return Optional.empty();
        return Optional.of(new Sleeping(seen.ticket().value(), value.getFirst()));
    }

    @Override
    public List<Deed> deeds(Seen seen) {
        if (seen.me().guest() || !seen.open()) return List.of();
        return List.of(
                new Deed("/tickets/" + seen.ticket().value() + "/snoozes", "calendar-clock", "ticketing.snooze"));
    }
}
