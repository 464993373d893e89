package dk.skranke.deadlines;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Counts one deadline in hours that really pass: a night in which the clocks change is an hour shorter or longer. */
final class HourReckoning {

    private final Rule rule;
    private final Calendar calendar;
    private final List<Step> steps = new ArrayList<>();

    private HourReckoning(Rule rule, Calendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
    }

    record End(ZonedDateTime at, List<Step> steps) {}

    /** @param twice whether the hour of the event is shown twice, and nobody said which */
    static End of(Rule rule, Calendar calendar, ZonedDateTime event, boolean twice) {
        var reckoning = new HourReckoning(rule, calendar);
        if (twice) reckoning.steps.add(new Step.HourTwice(event));
        var at = reckoning.end(event);
        return new End(at, List.copyOf(reckoning.steps));
    }

    private ZonedDateTime end(ZonedDateTime event) {
        var from = begin(event);
        var period = rule.periods().getFirst();
        var to = period.shift() == Shift.SKIP_CLOSED ? skipping(from, period.count()) : from.plusHours(period.count());
        steps.add(new Step.RunsHours(period.count(), from, to, rule.basis().count()));
        return to;
    }

    private ZonedDateTime begin(ZonedDateTime event) {
        if (rule.start() != Start.FULL_HOUR) return event;
        var from = event.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        steps.add(new Step.FullHour(event, from, rule.basis().start()));
        return from;
    }

    /** § 222 Abs. 3 ZPO: hours of days off do not count. */
    private ZonedDateTime skipping(ZonedDateTime from, int hours) {
        var skipped = new ArrayList<Step.DayOff>();
        var at = opening(from, skipped);
        var left = Duration.ofHours(hours);
        for (var rest = restOfDay(at); left.compareTo(rest) > 0; rest = restOfDay(at)) {
            left = left.minus(rest);
            at = opening(at.plus(rest), skipped);
        }
        if (!skipped.isEmpty()) {
            steps.add(new Step.SkipsOff(skipped, calendar.place(), rule.basis().shift()));
        }
        return at.plus(left);
    }

    private ZonedDateTime opening(ZonedDateTime at, List<Step.DayOff> skipped) {
        var day = at.toLocalDate();
        var open = calendar.openFrom(day);
        if (open.equals(day)) return at;
        skipped.addAll(Reckoning.off(calendar, day, open));
        return open.atStartOfDay(at.getZone());
    }

    private static Duration restOfDay(ZonedDateTime at) {
        return Duration.between(at, at.toLocalDate().plusDays(1).atStartOfDay(at.getZone()));
    }
}
