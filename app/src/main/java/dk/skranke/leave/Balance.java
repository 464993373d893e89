package dk.skranke.leave;

import dk.skranke.calendars.WorkingTime;
import java.time.LocalDate;
import java.util.List;

/** What somebody has of one kind of leave in one year, in halves of days. */
record Balance(int entitled, int carried, int taken, int planned, int asked) {

    /** An entitlement of one year. */
    record Entitlement(int year, String kind, int halves, int carried) {}

    int left() {
        return entitled + carried - taken - planned;
    }

    /** When all that is asked for is granted. */
    int leftThen() {
        return left() - asked;
    }

    static Balance of(
            String kind,
            LeaveYear year,
            List<Entitlement> entitlements,
            List<Span> spans,
            WorkingTime time,
            LocalDate today) {
        var mine = entitlements.stream()
                .filter(it -> it.kind().equals(kind) && it.year() == year.number())
                .findFirst();
        var counted = spans.stream().filter(it -> it.kind().equals(kind)).toList();
        return new Balance(
                mine.map(Entitlement::halves).orElse(0),
                mine.map(Entitlement::carried).orElse(0),
                sum(counted, Span.State.GRANTED, time, year.first(), min(year.last(), today.minusDays(1))),
                sum(counted, Span.State.GRANTED, time, max(year.first(), today), year.last()),
                sum(counted, Span.State.ASKED, time, year.first(), year.last()));
    }

    private static int sum(List<Span> spans, Span.State state, WorkingTime time, LocalDate from, LocalDate until) {
        return spans.stream()
                .filter(it -> it.state() == state)
                .mapToInt(it -> it.halves(time, from, until))
                .sum();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
