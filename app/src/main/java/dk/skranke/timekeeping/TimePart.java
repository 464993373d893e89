package dk.skranke.timekeeping;

import static dk.skranke.timekeeping.db.Tables.CLOCK;
import static dk.skranke.timekeeping.db.Tables.ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;

import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.timekeeping.pages.TimeSpent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a ticket took, and how much of it was the reader's own. */
@Component
@Order(50)
class TimePart implements TicketPart<TimePart.Sums> {

    /** In units. */
    record Sums(
            long all, long billable, long mine, @Nullable Instant running) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<Sums> asked(Field<Long> ticket, Member me) {
        var mine = select(coalesce(sum(ENTRY.UNITS), BigDecimal.ZERO))
                .from(ENTRY)
                .where(ENTRY.TICKET_ID.eq(ticket), ENTRY.PERSON_ID.eq(me.id().value()));
        var running = select(CLOCK.STARTED_AT)
                .from(CLOCK)
                .where(CLOCK.PERSON_ID.eq(me.id().value()), CLOCK.TICKET_ID.eq(ticket));
        return multiset(select(
                        spent(ticket, false), spent(ticket, true), field(mine).cast(BIGINT), field(running)))
                .convertFrom(it -> it.map(
                                row -> new Sums(row.value1(), row.value2(), row.value3(), instant(row.value4())))
                        .getFirst());
    }

    private static Field<Long> spent(Field<Long> ticket, boolean billable) {
        return function(name("timekeeping", "spent"), BIGINT, ticket, inline(billable));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime it) {
        return it == null ? null : it.toInstant();
    }

    @Override
    public Optional<TimeSpent> shown(Sums value, Seen seen) {
        if (seen.me().guest()) return Optional.empty();
        return Optional.of(new TimeSpent(
                seen.ticket().value(),
                Units.minutes(value.all()),
                Units.minutes(value.billable()),
                Units.minutes(value.mine()),
                value.running()));
    }
}
