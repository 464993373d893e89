package dk.skranke.recurring;

import dk.skranke.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * When a series comes back: a rule as RFC 5545 writes it, from a day on, at a time of a place. Dates are counted on the
 * place's own calendar and become moments last, so that nine o'clock is nine o'clock before and after the clocks change; a
 * time that a change of clocks leaves out is as much later.
 */
record Rhythm(String rule, LocalDate starts, LocalTime at, ZoneId zone, Shift shift) {

    static final int MOST_A_DAY = 4;
    private static final int WIDEST = 1000;
    private static final int LOOKED_AT = 3000;
    private static final int TRIED = 200;
    private static final int FARTHEST_SHIFT = 31;
    private static final int LAST_YEAR = 2200;

    /** Refuses what cannot be read, what comes too often, and what never comes. */
    void check(Instant now, WorkingDays days) {
        var first = dates(null, TRIED);
        var aDay = new HashMap<LocalDate, Integer>();
        for (var it : first)
            if (aDay.merge(it.toLocalDate(), 1, Integer::sum) > MOST_A_DAY)
                throw new Refused("recurring.too-often", MOST_A_DAY);
        if (turns(null, Instant.MIN, 1, days).isEmpty()) throw new Refused("recurring.never");
        if (turns(null, now, 1, days).isEmpty()) throw new Refused("recurring.all-past");
    }

    /**
     * The next ones in order, each moment once.
     *
     * @param from the first date that counts, as the rule gives it; null for the beginning
     * @param after only what comes after it
     */
    List<Turn> turns(@Nullable LocalDateTime from, Instant after, int most, WorkingDays days) {
        var turns = new ArrayList<Turn>();
        for (var date : dates(from, LOOKED_AT)) {
            var day = shifted(date.toLocalDate(), days);
            if (day == null) continue;
            var turn = new Turn(
                    date, day, day.atTime(date.toLocalTime()).atZone(zone).toInstant());
            var again = !turns.isEmpty() && !turn.at().isAfter(turns.getLast().at());
            if (turn.at().isAfter(after) && !again) turns.add(turn);
            if (turns.size() == most) break;
        }
        return turns;
    }

    private @Nullable LocalDate shifted(LocalDate day, WorkingDays days) {
        if (shift == Shift.NONE || days.include(day)) return day;
        if (shift == Shift.SKIP) return null;
        var step = shift == Shift.BEFORE ? -1 : 1;
        for (var far = 1; far <= FARTHEST_SHIFT; far++)
            if (days.include(day.plusDays((long) step * far))) return day.plusDays((long) step * far);
        return null;
    }

    private List<LocalDateTime> dates(@Nullable LocalDateTime from, int most) {
        var dates = new ArrayList<LocalDateTime>();
        try {
            var all = all();
            if (from != null) all.fastForward(floating(from));
            while (dates.size() < most && all.hasNext()) {
                var it = all.nextDateTime();
                if (it.getYear() > LAST_YEAR) break;
                dates.add(local(it));
            }
        } catch (IllegalArgumentException _) {
            // The library gives up on a rule of which nothing comes any more.
        }
        return dates;
    }

    private RecurrenceRuleIterator all() {
        return read().iterator(floating(starts.atTime(at)));
    }

    private RecurrenceRule read() {
        try {
            var read = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
            if (read.getInterval() > WIDEST) throw new Refused("recurring.unreadable");
            if (read.getUntil() != null) read.setUntil(floating(until(read.getUntil())));
            return read;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException _) {
            throw new Refused("recurring.unreadable");
        }
    }

    /** A rule may end on a day, or at a moment of any zone. */
    private LocalDateTime until(DateTime it) {
        if (it.isAllDay()) return local(it).toLocalDate().atTime(LocalTime.MAX.withNano(0));
        if (it.isFloating()) return local(it);
        return Instant.ofEpochMilli(it.getTimestamp()).atZone(zone).toLocalDateTime();
    }

    private static LocalDateTime local(DateTime it) {
        if (it.isAllDay())
            return LocalDate.of(it.getYear(), it.getMonth() + 1, it.getDayOfMonth())
                    .atStartOfDay();
        return LocalDateTime.of(
                it.getYear(), it.getMonth() + 1, it.getDayOfMonth(), it.getHours(), it.getMinutes(), it.getSeconds());
    }

    private static DateTime floating(LocalDateTime it) {
        return new DateTime(
                it.getYear(), it.getMonthValue() - 1, it.getDayOfMonth(), it.getHour(), it.getMinute(), it.getSecond());
    }
}
