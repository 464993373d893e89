package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.filtering.Comparison;
import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jooq.Condition;

/** Days and moments of a filter, as the office's clock stands. */
record Dated(ZonedDateTime now) {

    Condition of(Filter.Test test, Value value) {
        return test.field() == Field.DUE
                ? ofDay(TICKET.NEXT_DUE, test, value)
                : ofMoment(Narrowing.moment(test.field()), test, value);
    }

    Condition ofDay(org.jooq.Field<LocalDate> column, Filter.Test test, Value value) {
        return compared(column, test.comparison(), day(value));
    }

    Condition ofMoment(org.jooq.Field<OffsetDateTime> column, Filter.Test test, Value value) {
        // "In the last three days" is counted from now; a day that is named counts whole.
        if (value instanceof Value.Away it && test.comparison() != Comparison.IS && it.amount() != 0)
            return compared(column, test.comparison(), utc(away(it)));
        var from = utc(day(value).atStartOfDay(now.getZone()));
        var to = utc(day(value).plusDays(1).atStartOfDay(now.getZone()));
        return switch (test.comparison()) {
            case IS -> column.ge(from).and(column.lt(to));
            case BELOW -> column.lt(from);
            case UP_TO -> column.lt(to);
            case ABOVE -> column.ge(to);
            case FROM -> column.ge(from);
        };
    }

    private static <T> Condition compared(org.jooq.Field<T> column, Comparison comparison, T with) {
        return switch (comparison) {
            case IS -> column.eq(with);
            case BELOW -> column.lt(with);
            case UP_TO -> column.le(with);
            case ABOVE -> column.gt(with);
            case FROM -> column.ge(with);
        };
    }

    LocalDate day(Value value) {
        return value instanceof Value.Day it
                ? it.day()
                : away((Value.Away) value).toLocalDate();
    }

    ZonedDateTime away(Value.Away it) {
        return switch (it.unit()) {
            case HOUR -> now.plusHours(it.amount());
            case DAY -> now.plusDays(it.amount());
            case WEEK -> now.plusWeeks(it.amount());
            case MONTH -> now.plusMonths(it.amount());
            case YEAR -> now.plusYears(it.amount());
        };
    }

    private static OffsetDateTime utc(ZonedDateTime it) {
        return it.withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime();
    }
}
