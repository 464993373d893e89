package dk.skranke.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Counts working time the slow way: stands at every minute and looks at the clock on the wall. */
public record Patience(WorkingCalendar calendar, Map<LocalDate, String> holidays) {

    public boolean working(Instant minute) {
        var wall = minute.atZone(calendar.zone());
        var day = wall.toLocalDate();
        var now = wall.getHour() * 60 + wall.getMinute();
        if (holidays.containsKey(day)) return false;
        for (var it : calendar.closed()) {
            var same = it.yearly()
                    ? it.day().getMonthValue() == day.getMonthValue()
                            && it.day().getDayOfMonth() == day.getDayOfMonth()
                    : it.day().equals(day);
            if (same && (it.from() == null || now >= it.from())) return false;
        }
        return calendar.hours().stream()
                .anyMatch(it -> it.day() == day.getDayOfWeek() && now >= it.opens() && now < it.closes());
    }

    public long minutes(Instant from, Instant until) {
        var count = 0L;
        for (var at = from; at.isBefore(until); at = at.plusSeconds(60)) if (working(at)) count++;
        return count;
    }
}
