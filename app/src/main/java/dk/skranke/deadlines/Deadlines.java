package dk.skranke.deadlines;

import dk.skranke.deadlines.Refusal.BeyondHolidays;
import dk.skranke.deadlines.Refusal.DayOnly;
import dk.skranke.deadlines.Refusal.ImpossibleCount;
import dk.skranke.deadlines.Refusal.ImpossibleDate;
import dk.skranke.deadlines.Refusal.NotInForce;
import dk.skranke.deadlines.Refusal.PlaceOutside;
import dk.skranke.deadlines.Refusal.StateNeeded;
import dk.skranke.deadlines.Refusal.TimeNeeded;
import dk.skranke.deadlines.Refusal.UnknownPlace;
import dk.skranke.deadlines.Refusal.UnknownRule;
import dk.skranke.deadlines.Refusal.WrongDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers when a deadline ends, by the rules and the holidays that we know. Knows no today: whoever asks says it. */
public final class Deadlines {

    private static final int MOST = 1000;

    /** A limitation can stand still for decades. */
    private static final int MOST_SUSPENDED = 9999;

    private final Rules rules;
    private final Holidays holidays;

    Deadlines(Rules rules, Holidays holidays) {
        this.rules = rules;
        this.holidays = holidays;
    }

    /** With the rules and holidays of this version of the program. */
    public static Deadlines read() {
        return new Deadlines(Rules.read(), Holidays.read());
    }

    public List<Rule> rules() {
        return rules.all();
    }

    /** Whether it is one of limitation, of which people are reminded early. */
    public boolean limitation(@Nullable String rule) {
        return rule != null && rules.versions(rule).stream().anyMatch(Rule::limitation);
    }

    /** By any version of the rule: none gives another way than the others. */
    public @Nullable Reinstatement reinstatement(String rule) {
        var versions = rules.versions(rule);
        return versions.isEmpty() ? null : versions.getLast().reinstatement();
    }

    public List<Place> places() {
        return holidays.places().all();
    }

    Holidays holidays() {
        return holidays;
    }

    public String holidayData() {
        return holidays.version();
    }

    /** @param today for warnings only; the date does not depend on it */
    public Outcome answer(Question question, LocalDate today) {
        var versions = rules.versions(question.rule());
        if (versions.isEmpty()) return new UnknownRule(question.rule());
        var rule = versions.getFirst();
        var place = holidays.places().find(question.place()).orElse(null);
        if (place == null) return unknown("place", question.place(), rule);
        var asked = question.authority();
        var authority = asked == null ? place : holidays.places().find(asked).orElse(null);
        if (authority == null) return unknown("authority", asked == null ? "" : asked, rule);
        if (!rule.jurisdiction().covers(place.country())) return new PlaceOutside("place", place, rule);
        if (!rule.jurisdiction().covers(authority.country())) return new PlaceOutside("authority", authority, rule);
        return on(question, versions, place, authority, today);
    }

    /**
     * As {@link #answer}; where only the country is known whose states have holidays of their own, the earliest day that
     * any of them gives, and no day off moves it.
     */
    public Outcome earliest(Question question, LocalDate today) {
        if (!(answer(question, today) instanceof StateNeeded refused)) return answer(question, today);
        var states = states(question.place());
        var asked = question.authority();
        if (refused.part().equals("authority") || states.isEmpty()) return refused;
        var authority = asked == null ? null : holidays.places().find(asked).orElse(null);
        if (asked != null && (authority == null || !authority.country().equals(Country.DE)))
            return answer(question.at(states.getFirst().code()), today);
        var candidates = new ArrayList<Computation>();
        for (var versions : List.of(rules.versions(question.rule()), unmoved(question.rule()))) {
            for (var it : states) {
                var outcome = on(question, versions, it, authority == null ? it : authority, today);
                if (outcome instanceof Refusal no) return no;
                candidates.add((Computation) outcome);
            }
        }
        return Provisional.of(candidates);
    }

    private List<Rule> unmoved(String rule) {
        return rules.versions(rule).stream().map(Rule::unmoved).toList();
    }

    private List<Place> states(String country) {
        return places().stream()
                .filter(it -> it.code().startsWith(country.strip().toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    /** The last safe day and the preliminary day for a last day that somebody set. */
    public record Around(LocalDate safeEnd, @Nullable LocalDate preDeadline) {}

    /** @param place where nothing is known of it, days off are weekends */
    public Around around(LocalDate end, String place, @Nullable Integer preDays) {
        var calendars = ordinary(place);
        return new Around(
                openUntil(end, calendars), preDays == null ? null : openUntil(end.minusDays(preDays), calendars));
    }

    /** A working day of a place by everything that we know: for reminders. */
    public LocalDate workdayUntil(LocalDate day, String place) {
        return around(day, place, null).safeEnd();
    }

    /** Of these days those on which nobody works there, by everything that we know. */
    public Set<LocalDate> daysOff(LocalDate from, LocalDate to, String place) {
        var calendars = ordinary(place);
        return from.datesUntil(to.plusDays(1)).filter(it -> off(it, calendars)).collect(Collectors.toUnmodifiableSet());
    }

    private List<Calendar> ordinary(String place) {
        var known = holidays.places().find(place).map(List::of).orElseGet(() -> states(place));
        return known.stream().map(this::ordinary).toList();
    }

    private Calendar ordinary(Place place) {
        return new Calendar(place, place.country() == Country.DK ? Finish.DANISH : List.of(), holidays);
    }

    private LocalDate openUntil(LocalDate day, List<Calendar> calendars) {
        var open = day;
        while (off(open, calendars)) open = open.minusDays(1);
        return open;
    }

    private boolean off(LocalDate day, List<Calendar> calendars) {
        if (day.getDayOfWeek().getValue() > 5) return true;
        return holidays.years().hold(day) && calendars.stream().anyMatch(it -> !it.open(day));
    }

    /** A country alone is no place, but it is enough to see that the rule is not of its law. */
    private static Refusal unknown(String part, String asked, Rule rule) {
        if (!asked.strip().equalsIgnoreCase("DE")) return new UnknownPlace(part, asked);
        return rule.jurisdiction().covers(Country.DE)
                ? new StateNeeded(part, asked)
                : new PlaceOutside(part, Place.GERMANY, rule);
    }

    private Outcome on(Question question, List<Rule> versions, Place place, Place authority, LocalDate today) {
        var event = Event.of(question.event(), place.country());
        if (event == null) return new ImpossibleDate(question.event());
        var rule = versions.stream()
                .filter(it -> it.validity().holds(event.day()))
                .findFirst()
                .orElse(null);
        if (rule == null) return new NotInForce(versions);
        if (!rule.eventDay().holds(event.day())) return new WrongDay(rule);
        var set = question.count() == null ? rule : set(rule, question.count());
        if (set == null) return new ImpossibleCount(Setting.of(rule), most(rule));
        if (rule.inHours()) return hours(set, place, event, today);
        return event.time() == null ? days(set, place, authority, event.day(), today) : new DayOnly(rule);
    }

    private static @Nullable Rule set(Rule rule, String count) {
        if (!rule.settable()) return null;
        if (rule.suspended() && count.contains("/")) {
            var spans = Span.of(count);
            return spans == null ? null : rule.with(spans);
        }
        if (rule.rest() != null || !count.strip().matches("[0-9]{1,4}")) return null;
        var number = Integer.parseInt(count.strip());
        return number >= 1 && number <= most(rule) ? rule.with(number) : null;
    }

    private static int most(Rule rule) {
        return rule.suspended() ? MOST_SUSPENDED : MOST;
    }

    private Outcome days(Rule rule, Place place, Place authority, LocalDate event, LocalDate today) {
        if (rule.fiction() != null && !holidays.years().hold(event)) return beyond();
        var recipient = new Calendar(place, rule.closed(), holidays);
        var decisive = new Calendar(authority, rule.closed(), holidays);
        var end = Reckoning.of(rule, recipient, decisive, event);
        if (!holidays.years().hold(end.day())) return beyond();
        return new Finish(holidays, rule, place, authority, event, end.day(), null, end.steps()).computed(today);
    }

    private Outcome hours(Rule rule, Place place, Event event, LocalDate today) {
        var moment = event.time();
        if (moment == null) return new TimeNeeded(rule);
        if (!holidays.years().hold(event.day())) return beyond();
        var end = HourReckoning.of(rule, new Calendar(place, rule.closed(), holidays), moment, event.twice());
        // Midnight is the end of a day, not the beginning of one more.
        var day = end.at().minusNanos(1).toLocalDate();
        return new Finish(holidays, rule, place, place, event.day(), day, end.at(), end.steps()).computed(today);
    }

    private Refusal beyond() {
        return new BeyondHolidays(holidays.years().first(), holidays.years().last());
    }
}
