package dk.skranke.recurring;

import static dk.skranke.recurring.db.Tables.FILED;
import static dk.skranke.recurring.db.Tables.SERIES;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.Member;
import dk.skranke.recurring.pages.Origin;
import dk.skranke.ticketing.TicketPart;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Beside a ticket that came of itself: the series that it is from. */
@Component
@Order(45)
class OriginPart implements TicketPart<List<Origin>> {

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<List<Origin>> asked(Field<Long> ticket, Member me) {
        return multiset(select(SERIES.ID, SERIES.NAME, FILED.DAY)
                        .from(FILED)
                        .join(SERIES)
                        .on(SERIES.ID.eq(FILED.SERIES_ID))
                        .where(FILED.TICKET_ID.eq(ticket)))
                .convertFrom(it -> it.map(row -> new Origin(row.value1(), row.value2(), row.value3())));
    }

    @Override
    public Optional<Origin> shown(List<Origin> value, Seen seen) {
        return seen.me().guest() ? Optional.empty() : value.stream().findFirst();
    }
}
