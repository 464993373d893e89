package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Earlier;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The latest other tickets of the same client. */
@Component
@Order(60)
class EarlierPart implements TicketPart<List<Earlier.Other>> {

    private static final int MOST = 5;

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<List<Earlier.Other>> asked(Field<Long> ticket, Member me) {
        var self = TICKET.as("self");
        var other = TICKET.as("other");
        return multiset(select(other.ID, other.TITLE, other.STATUS)
                        .from(other)
                        .where(
                                other.CLIENT_ID.eq(
                                        field(select(self.CLIENT_ID).from(self).where(self.ID.eq(ticket)))),
                                other.ID.ne(ticket),
                                Visible.to(me, other.TEAM_ID, other.ID))
                        .orderBy(other.ID.desc())
                        .limit(MOST))
                .convertFrom(it -> it.map(row -> new Earlier.Other(
                        row.value1(),
                        row.value2(),
                        TicketStatus.valueOf(row.value3()).mark())));
    }

    @Override
    public Optional<Earlier> shown(List<Earlier.Other> value, Seen seen) {
        return value.isEmpty() || seen.me().guest() ? Optional.empty() : Optional.of(new Earlier(value));
    }
}
