package dk.skranke.web;

import dk.skranke.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days and times as the office writes them, in its zone. A no-break space holds what must not be torn apart. */
public final class Dates {

    private record Format(String pattern, Language language) {}

    private static final String NBSP = "\u00a0";
    private static final Map<Format, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private Dates() {}

    /** {@code fre. 27. nov. 2026} */
    public static String day(LocalDate day) {
        return day(day, Rendering.current().language());
    }

    /** For what is told outside a page. */
    public static String day(LocalDate day, Language language) {
        var pattern = language == Language.EN ? "EEE d MMM yyyy" : "EEE d. MMM yyyy";
        return held(format(day, pattern, language), language);
    }

    /** {@code fre. 27. nov.}; with the year when it is another one. */
    public static String shortDay(LocalDate day) {
        if (day.getYear() != Rendering.current().today().getYear()) return day(day);
        return held(format(day, byLanguage("EEE d. MMM", "EEE d. MMM", "EEE d MMM")));
    }

    /** {@code Onsdag 18. november, uge 47} */
    public static String headline(LocalDate day) {
        var text = format(day, byLanguage("EEEE d. MMMM", "EEEE, d. MMMM", "EEEE d MMMM"));
        var week = Text.t("web.week", Integer.toString(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        return held(Character.toUpperCase(text.charAt(0)) + text.substring(1)) + ", " + week;
    }

    /** {@code November 2026} */
    public static String month(LocalDate day) {
        var text = format(day, "LLLL yyyy");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@code mandag} */
    public static String weekday(LocalDate day) {
        return format(day, "EEEE");
    }

    /** {@code 8.14} */
    public static String time(Instant at) {
        return format(here(at), byLanguage("H.mm", "H:mm", "H:mm"));
    }

    /** For what is told outside a page: at its own place, whatever the office's zone. */
    public static String time(ZonedDateTime at, Language language) {
        return format(at, language == Language.DA ? "H.mm" : "H:mm", language);
    }

    /** When something ends on a day: midnight is its 24th hour, {@code 24.00}. */
    public static String end(LocalDate day, Instant at) {
        return end(day, here(at), Rendering.current().language());
    }

    /** For what is told outside a page: at its own place, whatever the office’s zone. */
    public static String end(LocalDate day, ZonedDateTime at, Language language) {
        if (at.toLocalDate().equals(day)) return time(at, language);
        return format(at, language == Language.DA ? "k.mm" : "k:mm", language);
    }

    /** {@code man. 16. nov. kl. 8.14} */
    public static String moment(Instant at) {
        return Text.t("web.moment", shortDay(here(at).toLocalDate()), time(at));
    }

    /** {@code man. 16. nov. 2026 kl. 8.14}: for what is read years later. */
    public static String record(Instant at) {
        return Text.t("web.moment", day(here(at).toLocalDate()), time(at));
    }

    /** {@code i dag kl. 8.14}, {@code i går kl. 16.32}, {@code man. 16. nov.} */
    public static String recently(Instant at) {
        var days = ChronoUnit.DAYS.between(
                here(at).toLocalDate(), Rendering.current().today());
        if (days == 0) return Text.t("web.today-at", time(at));
        if (days == 1) return Text.t("web.yesterday-at", time(at));
        return shortDay(here(at).toLocalDate());
    }

    /** {@code i dag}, {@code i morgen}, {@code om 9 dage}, {@code 2 dage overskredet} */
    public static String due(LocalDate day) {
        var days = (int) ChronoUnit.DAYS.between(Rendering.current().today(), day);
        if (days == 0) return Text.t("web.due-today");
        if (days == 1) return Text.t("web.due-tomorrow");
        return days > 0 ? Text.t("web.due-in", days) : Text.t("web.overdue-by", -days);
    }

    /** {@code late}, {@code near} (today or tomorrow) or {@code ok}: colour means time. */
    public static String dueState(LocalDate day) {
        var days = ChronoUnit.DAYS.between(Rendering.current().today(), day);
        if (days < 0) return "late";
        return days <= 1 ? "near" : "ok";
    }

    public static String iso(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(here(at).truncatedTo(ChronoUnit.SECONDS));
    }

    private static ZonedDateTime here(Instant at) {
        return at.atZone(Rendering.current().zone());
    }

    private static String format(java.time.temporal.TemporalAccessor at, String pattern) {
        return format(at, pattern, Rendering.current().language());
    }

    private static String format(java.time.temporal.TemporalAccessor at, String pattern, Language language) {
        return FORMATTERS
                .computeIfAbsent(
                        new Format(pattern, language),
                        it -> DateTimeFormatter.ofPattern(
                                it.pattern(), it.language().locale()))
                .format(at);
    }

    private static String byLanguage(String danish, String german, String english) {
        return switch (Rendering.current().language()) {
            case DA -> danish;
            case DE -> german;
            case EN -> english;
        };
    }

    private static String held(String text) {
        return held(text, Rendering.current().language());
    }

    private static String held(String text, Language language) {
        return language == Language.EN ? text : text.replace(". ", "." + NBSP);
    }
}
