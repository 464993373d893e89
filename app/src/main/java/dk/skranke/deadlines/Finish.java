package dk.skranke.deadlines;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to every deadline once its end is known: the last safe day, the preliminary date, and what to look at twice. */
record Finish(
        Holidays holidays,
        Rule rule,
        Place place,
        Place authority,
        LocalDate event,
        LocalDate end,
        @Nullable ZonedDateTime at,
        List<Step> steps) {

    private static final long LONG = 30;

    /** Days on which Danish courts and offices are shut: not for the legal date, but nobody should rely on them. */
    static final List<Recurring> DANISH = List.of(
            Recurring.of("06-05 constitution-day"),
            Recurring.of("12-24 christmas-eve"),
            Recurring.of("12-31 new-years-eve"));

    Computation computed(LocalDate today) {
        var ordinary = ordinary();
        var all = new ArrayList<>(steps);
        all.add(new Step.Ends(end, at));
        var safe = ordinary.openUntil(end);
        all.add(new Step.Safe(safe, Reckoning.offBefore(ordinary, end, safe)));
        var preDeadline = preDeadline(ordinary, all);
        return new Computation(
                rule,
                place,
                authority,
                event,
                end,
                at == null ? null : at.toOffsetDateTime(),
                safe,
                preDeadline,
                List.copyOf(all),
                warnings(today),
                holidays.version());
    }

    /** The days on which office and court both work. */
    private Calendar ordinary() {
        var closed = new HashSet<>(rule.closed());
        if (authority.country() == Country.DK) closed.addAll(DANISH);
        return new Calendar(authority, closed, holidays);
    }

    private @Nullable LocalDate preDeadline(Calendar ordinary, List<Step> all) {
        var days = rule.preDeadline();
        if (days == null) return null;
        var wanted = end.minusDays(days);
        var open = ordinary.openUntil(wanted);
        all.add(new Step.PreDeadline(open, days, Reckoning.offBefore(ordinary, wanted, open)));
        return open;
    }

    private List<Warning> warnings(LocalDate today) {
        var warnings = new ArrayList<Warning>();
        if (event.isAfter(today) && !rule.datedByCourt()) warnings.add(new Warning.NotYet(event));
        var ago = ChronoUnit.DAYS.between(event, today);
        if (ago > LONG) warnings.add(new Warning.LongAgo(event, ago));
        holidays.elsewhereOn(end, authority)
                .forEach(it -> warnings.add(new Warning.HolidayElsewhere(end, it, authority)));
        if (rule.level() != Level.A) warnings.add(new Warning.ForLawyers(rule.level()));
        return List.copyOf(warnings);
    }
}
