package dk.skranke.deadlines;

import static dk.skranke.deadlines.Unit.SUSPENDED_DAY;
import static dk.skranke.deadlines.Unit.WORKDAY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts one deadline in days, step by step. Pure: no clock, no database. Each period is counted from the day of the event;
 * only a rule that chains counts from the end of the period before.
 */
final class Reckoning {

    private final Rule rule;
    private final Calendar recipient;
    private final Calendar calendar;
    private final List<Step> steps = new ArrayList<>();

    private Reckoning(Rule rule, Calendar recipient, Calendar calendar) {
        this.rule = rule;
        this.recipient = recipient;
        this.calendar = calendar;
    }

    /** Where a deadline ends, and how one comes there. */
    record End(LocalDate day, List<Step> steps) {}

    /**
     * @param recipient the working days where a letter is received
     * @param calendar the working days where the end is decided
     */
    static End of(Rule rule, Calendar recipient, Calendar calendar, LocalDate event) {
        var reckoning = new Reckoning(rule, recipient, calendar);
        return new End(reckoning.end(event), List.copyOf(reckoning.steps));
    }

    private LocalDate end(LocalDate event) {
        var begun = yearEnd(received(event));
        if (!rule.yearEnd()) begin(begun);
        var day = begun;
        for (var i = 0; i < rule.periods().size(); i++) {
            var period = rule.periods().get(i);
            var to = period.unit() == SUSPENDED_DAY ? suspended(day, begun, period) : counted(day, period);
            day = goesOn(i) ? to : shifted(to, day, period);
        }
        return day;
    }

    /** Whether the next period is a part of this one: then nothing ends here, and no day off is worth a word. */
    private boolean goesOn(int period) {
        return period + 1 < rule.periods().size()
                && rule.periods().get(period + 1).unit().follows();
    }

    /** The days on which it stood still come on top, as far as they lie within what has run by then. */
    private LocalDate suspended(LocalDate end, LocalDate begun, Period period) {
        if (rule.stood().isEmpty()) return period.count() == 0 ? end : forward(end, period);
        var to = end;
        LocalDate last = null;
        for (var it : rule.stood()) {
            var from = it.from().isAfter(begun) ? it.from() : begun.plusDays(1);
            if (from.isAfter(to) || it.to().isBefore(from)) {
                steps.add(new Step.StoodOutside(it.from(), it.to()));
                continue;
            }
            var days = ChronoUnit.DAYS.between(from, it.to()) + 1;
            to = to.plusDays(days);
            last = it.to();
            steps.add(new Step.StoodStill(from, last, days, to, rule.basis().count()));
        }
        return last == null ? to : rested(to, last);
    }

    private LocalDate rested(LocalDate end, LocalDate stood) {
        var least = rule.rest();
        if (least == null || !end.isBefore(least.after(stood))) return end;
        var to = least.after(stood);
        steps.add(new Step.Rest(least, stood, to, rule.basis().count()));
        return to;
    }

    private LocalDate received(LocalDate posted) {
        var fiction = rule.fiction();
        if (fiction == null) return posted;
        var period = fiction.period();
        var received = period.unit() == WORKDAY ? recipient.workday(period.count(), posted) : period.after(posted);
        steps.add(new Step.Received(posted, received, period, fiction.law()));
        if (period.shift() == Shift.NONE || recipient.open(received)) return received;
        var open = recipient.openFrom(received);
        steps.add(new Step.ReceiptMoved(off(recipient, received, open), open, recipient.place(), fiction.law()));
        return open;
    }

    private LocalDate yearEnd(LocalDate day) {
        if (!rule.yearEnd()) return day;
        var last = LocalDate.of(day.getYear(), 12, 31);
        steps.add(new Step.YearEnd(day, last, rule.law()));
        return last;
    }

    private void begin(LocalDate day) {
        var law = rule.basis().start();
        steps.add(rule.start() == Start.DAY_START ? new Step.Counted(day, law) : new Step.NotCounted(day, law));
    }

    private LocalDate counted(LocalDate from, Period period) {
        return switch (rule.direction()) {
            case FORWARD -> forward(from, period);
            case BACKWARD -> backward(from, period);
            case BACKWARD_CLEAR -> dayBefore(backward(from, period));
        };
    }

    private LocalDate forward(LocalDate from, Period period) {
        if (period.unit() == WORKDAY) return workdays(from, period);
        var to = rule.start() == Start.DAY_START ? period.untilBefore(from) : period.after(from);
        steps.add(new Step.Runs(period, from, to, rule.basis().count()));
        lastOfMonth(period, from, period.after(from));
        return to;
    }

    private LocalDate workdays(LocalDate from, Period period) {
        var to = calendar.workday(period.count(), from);
        steps.add(new Step.RunsWorkdays(
                period.count(), from, to, calendar.place(), rule.basis().count()));
        return to;
    }

    private LocalDate backward(LocalDate from, Period period) {
        var to = period.before(from);
        steps.add(new Step.RunsBack(period, from, to, rule.basis().count()));
        lastOfMonth(period, from, to);
        return to;
    }

    private void lastOfMonth(Period period, LocalDate from, LocalDate to) {
        if (period.missesDay(from, to))
            steps.add(new Step.LastOfMonth(to, rule.basis().missing()));
    }

    private LocalDate dayBefore(LocalDate day) {
        steps.add(new Step.DayBefore(day.minusDays(1), rule.basis().start()));
        return day.minusDays(1);
    }

    private LocalDate shifted(LocalDate day, LocalDate from, Period period) {
        return switch (period.shift()) {
            case NONE -> stays(day);
            case NEXT_WORKDAY -> moved(day);
            case TWO_WORKDAYS -> twoWorkdays(moved(day), from);
            case PREVIOUS_WORKDAY -> movedBack(day);
            case SKIP_CLOSED -> throw new IllegalStateException("hours only");
        };
    }

    private LocalDate stays(LocalDate day) {
        var why = calendar.off(day);
        if (why != null)
            steps.add(new Step.Stays(new Step.DayOff(day, why), rule.basis().shift()));
        return day;
    }

    private LocalDate moved(LocalDate day) {
        if (calendar.open(day)) return day;
        var open = calendar.openFrom(day);
        steps.add(new Step.Moved(
                off(calendar, day, open),
                open,
                calendar.place(),
                rule.seat(),
                rule.basis().shift()));
        return open;
    }

    private LocalDate movedBack(LocalDate day) {
        if (calendar.open(day)) return day;
        var open = calendar.openUntil(day);
        steps.add(new Step.MovedBack(offBefore(calendar, day, open), open, calendar.place()));
        return open;
    }

    private LocalDate twoWorkdays(LocalDate day, LocalDate from) {
        var missing = 2 - calendar.workdays(from, day);
        if (missing <= 0) return day;
        var later = calendar.workday((int) missing, day);
        steps.add(new Step.TwoWorkdays(later, rule.basis().shift()));
        return later;
    }

    /** The days off from this one up to a working day. */
    static List<Step.DayOff> off(Calendar calendar, LocalDate from, LocalDate open) {
        return from.datesUntil(open).flatMap(it -> dayOff(calendar, it)).toList();
    }

    /** The days off from this one back to a working day, the earliest first. */
    static List<Step.DayOff> offBefore(Calendar calendar, LocalDate from, LocalDate open) {
        return open.plusDays(1)
                .datesUntil(from.plusDays(1))
                .flatMap(it -> dayOff(calendar, it))
                .toList();
    }

    private static java.util.stream.Stream<Step.DayOff> dayOff(Calendar calendar, LocalDate day) {
        var why = calendar.off(day);
        return why == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(new Step.DayOff(day, why));
    }
}
