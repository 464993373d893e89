package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.filtering.Filter;
import dk.skranke.office.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A list as a board: the first tickets of each status, and how many there are. One statement. */
@Repository
class Board {

    /** Closing wants an outcome and is no lane. */
    static final List<TicketStatus> LANES =
            List.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.CLIENT, TicketStatus.OTHER, TicketStatus.SOLVED);

    static final int SHOWN = 30;
    private static final Duration SOLVED_LATELY = Duration.ofDays(14);

    record Lane(List<Listing.Line> lines, int count) {}

    private final DSLContext sql;
    private final Listing listing;
    private final Narrowing narrowing;
    private final Clock clock;

    Board(DSLContext sql, Listing listing, Narrowing narrowing, Clock clock) {
        this.sql = sql;
        this.listing = listing;
        this.narrowing = narrowing;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Map<TicketStatus, Lane> of(Scope scope, Member me) {
        var asked = new ArrayList<SelectField<?>>();
        for (var status : LANES) asked.add(lane(status, scope, me));
        asked.add(counts(scope, me));
        var read = sql.select(asked).fetchSingle();
        Map<?, ?> counts = requireNonNull((Map<?, ?>) read.get(LANES.size()));
        var lanes = new EnumMap<TicketStatus, Lane>(TicketStatus.class);
        for (var i = 0; i < LANES.size(); i++) {
            var count = counts.get(LANES.get(i).name()) instanceof Integer it ? it : 0;
            lanes.put(LANES.get(i), new Lane(lines(requireNonNull(read.get(i))), count));
        }
        return lanes;
    }

    @SuppressWarnings("unchecked")
    private static List<Listing.Line> lines(Object read) {
        return (List<Listing.Line>) read;
    }

    private Field<List<Listing.Line>> lane(TicketStatus status, Scope scope, Member me) {
        return listing.lines(scope, limited(scope, me).and(standing(status)), SHOWN, me);
    }

    private Field<Map<String, Integer>> counts(Scope scope, Member me) {
        return multiset(select(TICKET.STATUS, count())
                        .from(TICKET)
                        .where(limited(scope, me), Rows.OPEN.or(standing(TicketStatus.SOLVED)))
                        .groupBy(TICKET.STATUS))
                .convertFrom(it -> it.intoMap(Record2::value1, Record2::value2));
    }

    /** What a view says of open and closed is what the lanes say. */
    private Condition limited(Scope scope, Member me) {
        var filter = scope.whole();
        var rest = Filter.all(filter.together().stream()
                .filter(it -> !it.equals(View.OPEN_ONES))
                .toList());
        return Tickets.visibleTo(me).and(narrowing.to(rest, me));
    }

    /** What was solved stays on the board for a while. */
    private Condition standing(TicketStatus status) {
        var lately = TICKET.ACTIVE_AT.ge(clock.instant().minus(SOLVED_LATELY).atOffset(ZoneOffset.UTC));
        return TICKET.STATUS.eq(status.name()).and(status.open() ? Rows.OPEN : lately);
    }
}
