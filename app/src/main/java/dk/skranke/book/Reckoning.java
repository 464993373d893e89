package dk.skranke.book;

import dk.skranke.deadlines.Computation;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.deadlines.Level;
import dk.skranke.deadlines.Refusal;
import dk.skranke.deadlines.Reinstatement;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.shared.TypedDay;
import dk.skranke.web.OfficeFacts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed into days: by the law, or by the hand of a lawyer who says why. */
@Component
class Reckoning {

    /** So long ago that somebody should say why it is entered only now. */
    private static final long LONG = 30;

    private static final int PRE_DAYS = 7;

    private final Deadlines deadlines;
    private final Lawyers lawyers;
    private final OfficeFacts office;
    private final Clock clock;

    Reckoning(Deadlines deadlines, Lawyers lawyers, OfficeFacts office, Clock clock) {
        this.deadlines = deadlines;
        this.lawyers = lawyers;
        this.office = office;
        this.clock = clock;
    }

    /** Days, or what to write instead in which field. */
    record Result(@Nullable Reckoned reckoned, Map<String, Refused> errors) {

        static Result of(Reckoned it) {
            return new Result(it, Map.of());
        }

        static Result refused(String part, String key, Object... arguments) {
            return new Result(null, Map.of(part, new Refused(key, arguments)));
        }
    }

    LocalDate today() {
        return clock.instant().atZone(office.zone()).toLocalDate();
    }

    Result of(Typed typed, Language language) {
        var event = TypedDay.of(typed.get("event"));
        if (event == null) return Result.refused("event", "book.refusal.no-day");
        return typed.byHand() ? byHand(typed, event) : byRule(typed, event, language);
    }

    private Result byHand(Typed typed, LocalDate event) {
        var ends = TypedDay.of(typed.get("ends"));
        var missing = new LinkedHashMap<String, Refused>();
        if (!typed.has("title")) missing.put("title", new Refused("book.refusal.missing"));
        if (ends == null) missing.put("ends", new Refused("book.refusal.no-day"));
        if (event.isAfter(today())) missing.put("event", new Refused("book.refusal.future"));
        if (ends != null && ends.isBefore(event)) missing.put("ends", new Refused("book.refusal.before-event"));
        if (ends == null || !missing.isEmpty()) return new Result(null, missing);
        var place = typed.has("place") ? typed.get("place") : lawyers.place();
        return Result.of(new Reckoned(
                typed.get("title"),
                "",
                Level.C,
                new Asked(null, place, null, null),
                event,
                time(typed.get("time")),
                false,
                null,
                around(ends, place, PRE_DAYS),
                null,
                deadlines.holidayData(),
                Map.of(),
                List.of()));
    }

    private Result byRule(Typed typed, LocalDate event, Language language) {
        if (!typed.has("place")) return Result.refused("place", "book.refusal.missing");
        var asked = typed.asked();
        var question = asked.question(typed.get("rule"), event, time(typed.get("time")));
        return switch (deadlines.earliest(question, today())) {
            case Refusal it -> new Result(null, Map.of(it.part(), it.sentence(language)));
            case Computation it -> {
                if (event.isAfter(today())
                        && !it.rule().backward()
                        && !it.rule().datedByCourt()) yield Result.refused("event", "book.refusal.future");
                yield overridden(
                        reckoned(it, asked, time(typed.get("time")), language),
                        Objects.requireNonNullElse(it.rule().preDeadline(), PRE_DAYS),
                        typed);
            }
        };
    }

    private Reckoned reckoned(Computation it, Asked asked, @Nullable LocalTime time, Language language) {
        return new Reckoned(
                it.rule().title(language),
                it.rule().law(),
                it.rule().level(),
                new Asked(it.rule().key(), asked.place(), asked.authority(), asked.count()),
                it.event(),
                time,
                provisional(asked),
                it.end(),
                new Term(it.end(), it.endsAt(), it.safeEnd(), it.preDeadline()),
                null,
                it.holidayData(),
                explained(it),
                it.warnings(language));
    }

    /** Only the country is named, whose states have holidays of their own. */
    private boolean provisional(Asked asked) {
        return deadlines.places().stream().noneMatch(it -> it.code().equalsIgnoreCase(asked.place()))
                && asked.place().length() == 2;
    }

    private static Map<String, List<String>> explained(Computation it) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Language::code, it::explanation));
    }

    /** An earlier day counts at once. A later one counts when a partner has agreed. */
    private Result overridden(Reckoned it, int preDays, Typed typed) {
        if (!typed.has("ends")) return Result.of(it);
        var ends = TypedDay.of(typed.get("ends"));
        if (ends == null) return Result.refused("ends", "book.refusal.no-day");
        if (ends.isBefore(it.event()) && !it.term().ends().isBefore(it.event()))
            return Result.refused("ends", "book.refusal.before-event");
        if (ends.equals(it.term().ends())) return Result.of(it);
        var later = ends.isAfter(it.term().ends());
        return Result.of(new Reckoned(
                it.title(),
                it.law(),
                Level.C,
                it.asked(),
                it.event(),
                it.time(),
                it.provisional(),
                it.computedOn(),
                later ? it.term() : around(ends, it.asked().place(), preDays),
                later ? ends : null,
                it.holidayData(),
                it.explanation(),
                it.warnings()));
    }

    /**
     * As it was entered, from another event. What was set by hand stays where it is until somebody names another day; against
     * a rule it stays as long as it is the earlier of the two.
     */
    Result again(Deadline it, LocalDate event, String place, @Nullable LocalDate ends, Language language) {
        if (it.asked().rule() == null)
            return once(it, event, place, ends == null ? it.term().ends() : ends, language);
        if (!it.earlierByHand()) return once(it, event, place, null, language);
        if (ends != null) return once(it, event, place, ends, language);
        var counted = once(it, event, place, null, language);
        var reckoned = counted.reckoned();
        var stays =
                reckoned != null && it.term().ends().isBefore(reckoned.term().ends());
        return stays ? once(it, event, place, it.term().ends(), language) : counted;
    }

    private Result once(Deadline it, LocalDate event, String place, @Nullable LocalDate ends, Language language) {
        var asked = it.asked();
        var typed = new Typed(
                asked.rule(),
                it.title(),
                place.isBlank() ? asked.place() : place,
                asked.authority(),
                asked.count(),
                it.happened(),
                event.toString(),
                it.eventAt() == null ? null : it.eventAt().toString(),
                ends == null ? null : ends.toString(),
                it.reason(),
                null,
                null,
                null,
                null,
                null,
                null);
        return of(typed, language);
    }

    /** Null where a lawyer has to find it. */
    @Nullable
    Reinstatement wayBack(Deadline missed) {
        var rule = missed.asked().rule();
        return rule == null ? null : deadlines.reinstatement(rule);
    }

    Term around(LocalDate ends, String place, int preDays) {
        var around = deadlines.around(ends, place, preDays);
        return new Term(ends, null, around.safeEnd(), around.preDeadline());
    }

    /** As long before the end as it was. */
    Term moved(Deadline it, LocalDate ends) {
        var pre = it.term().pre();
        var days = pre == null
                ? PRE_DAYS
                : (int) ChronoUnit.DAYS.between(pre, it.term().ends());
        return around(ends, it.asked().place(), Math.clamp(days, 1, 90));
    }

    /** Whether a lawyer who looks at it today does so more than a working day after it was put before them, or on its last day. */
    boolean late(Deadline it) {
        var pre = it.term().pre();
        if (pre == null) return false;
        var before = deadlines.workdayUntil(today().minusDays(1), it.asked().place());
        return before.isAfter(pre) || !today().isBefore(it.term().safe());
    }

    boolean longAgo(LocalDate event) {
        return ChronoUnit.DAYS.between(event, today()) > LONG;
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
