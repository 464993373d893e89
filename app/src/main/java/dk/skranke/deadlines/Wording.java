package dk.skranke.deadlines;

import dk.skranke.deadlines.Step.DayOff;
import dk.skranke.shared.Language;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Steps and warnings in words, from the bundles. */
final class Wording {

    private final Language language;

    private Wording(Language language) {
        this.language = language;
    }

    static String of(Step step, Language language) {
        return new Wording(language).of(step);
    }

    static String of(Warning warning, Language language) {
        return new Wording(language).of(warning);
    }

    private String of(Step step) {
        return switch (step) {
            case Step.PlaceUnknown _ -> say("place-unknown");
            case Step.Received it ->
                say("received", day(it.posted()), day(it.received()), length(it.period()), it.law());
            case Step.ReceiptMoved it ->
                say("receipt-moved", off(it.off()), day(it.to()), it.place().name(language), it.law());
            case Step.YearEnd it -> say("year-end", day(it.event()), day(it.to()), it.law());
            case Step.NotCounted it -> say("not-counted", day(it.event()), it.law());
            case Step.Counted it -> say("counted", day(it.event()), it.law());
            case Step.Runs it -> say("runs", length(it.period()), day(it.from()), day(it.to()), it.law());
            case Step.RunsBack it -> say("runs-back", length(it.period()), day(it.from()), day(it.to()), it.law());
            case Step.RunsWorkdays it ->
                say(
                        "runs-workdays",
                        it.count(),
                        day(it.from()),
                        day(it.to()),
                        it.place().name(language),
                        it.law());
            case Step.LastOfMonth it -> say("last-of-month", day(it.day()), it.law());
            case Step.DayBefore it -> say("day-before", day(it.to()), it.law());
            case Step.Moved it ->
                say("moved", off(it.off()), day(it.to()), it.place().name(language), seat(it.seat()), it.law());
            case Step.TwoWorkdays it -> say("two-workdays", day(it.to()), it.law());
            case Step.MovedBack it ->
                say("moved-back", off(it.off()), day(it.to()), it.place().name(language));
            case Step.Stays it -> say("stays", off(List.of(it.off())), it.law());
            case Step.StoodStill it ->
                say("stood-still", day(it.from()), day(it.until()), it.days(), day(it.to()), it.law());
            case Step.StoodOutside it -> say("stood-outside", day(it.from()), day(it.until()));
            case Step.Rest it -> say("rest", length(it.least()), day(it.from()), day(it.to()), it.law());
            case Step.HourTwice it -> say("hour-twice", moment(it.event()));
            case Step.FullHour it -> say("full-hour", moment(it.event()), moment(it.from()), it.law());
            case Step.RunsHours it -> say("runs-hours", it.count(), moment(it.from()), moment(it.to()), it.law());
            case Step.SkipsOff it -> say("skips-off", off(it.off()), it.place().name(language), it.law());
            case Step.Ends it -> ends(it);
            case Step.Safe it -> it.off().isEmpty() ? say("safe", day(it.day())) : safe(it);
            case Step.PreDeadline it -> preDeadline(it);
        };
    }

    private String ends(Step.Ends it) {
        var at = it.at();
        return at == null
                ? say("ends", day(it.end()))
                : say("ends-at", moment(it.end(), Dates.end(it.end(), at, language), at));
    }

    private String safe(Step.Safe it) {
        return say("safe-earlier", day(it.day()), off(it.off()));
    }

    private String preDeadline(Step.PreDeadline it) {
        return it.off().isEmpty()
                ? say("pre-deadline", day(it.day()), it.daysBefore())
                : say("pre-deadline-earlier", day(it.day()), it.daysBefore(), off(it.off()));
    }

    private String of(Warning warning) {
        return switch (warning) {
            case Warning.NotYet it -> warn("not-yet", day(it.event()));
            case Warning.LongAgo it -> warn("long-ago", day(it.event()), it.days());
            case Warning.HolidayElsewhere it ->
                warn(
                        "holiday-elsewhere",
                        day(it.day()),
                        why(it.name()),
                        it.place().name(language));
            case Warning.ForLawyers it -> warn("level-" + it.level().name().toLowerCase(Locale.ROOT));
        };
    }

    /** From when to when the versions of a rule hold. */
    static String validity(List<Rule> versions, Language language) {
        return new Wording(language).validity(versions);
    }

    private String validity(List<Rule> versions) {
        return versions.stream().map(it -> span(it.validity())).distinct().collect(Collectors.joining(", "));
    }

    private String span(Validity it) {
        var from = it.from();
        var to = it.to();
        if (from == null) return to == null ? "" : Text.in(language, "deadlines.until", day(to));
        return to == null
                ? Text.in(language, "deadlines.from", day(from))
                : Text.in(language, "deadlines.from-until", day(from), day(to));
    }

    private String say(String kind, Object... arguments) {
        return Text.in(language, "deadlines.step." + kind, arguments);
    }

    private String warn(String kind, Object... arguments) {
        return Text.in(language, "deadlines.warning." + kind, arguments);
    }

    private String length(Period it) {
        return Text.in(language, "deadlines.unit." + it.unit().mark(), it.count());
    }

    private String off(List<DayOff> days) {
        return days.stream().map(this::off).collect(Collectors.joining(", "));
    }

    /** The day of the week says itself why nobody works on a weekend. */
    private String off(DayOff it) {
        if (it.why().equals("saturday") || it.why().equals("sunday")) return day(it.day());
        return Text.in(language, "deadlines.day-off", day(it.day()), why(it.why()));
    }

    private String why(String name) {
        return Text.in(language, "deadlines.off." + name);
    }

    private String seat(Seat it) {
        return Text.in(language, "deadlines.seat." + it.name().toLowerCase(Locale.ROOT));
    }

    private String day(LocalDate it) {
        return Dates.day(it, language);
    }

    private String moment(ZonedDateTime it) {
        return moment(it.toLocalDate(), Dates.time(it, language), it);
    }

    private String moment(LocalDate day, String time, ZonedDateTime at) {
        return Text.in(
                language, "deadlines.moment", day(day), time, at.getOffset().getId());
    }
}
