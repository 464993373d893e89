package dk.skranke.recurring;

import dk.skranke.shared.Language;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words when a series comes back. */
final class RhythmSentence {

    private final Map<String, String> asked;
    private final Rhythm rhythm;
    private final Language language;

    private RhythmSentence(Map<String, String> asked, Rhythm rhythm, Language language) {
        this.asked = asked;
        this.rhythm = rhythm;
        this.language = language;
    }

    /** @param here the office's zone, which needs no mention */
    static String of(Map<String, String> asked, Rhythm rhythm, ZoneId here, Language language) {
        var it = new RhythmSentence(asked, rhythm, language);
        var time = Dates.time(rhythm.starts().atTime(rhythm.at()).atZone(rhythm.zone()), language);
        var where = rhythm.zone().equals(here) ? "" : " (" + rhythm.zone().getId() + ")";
        return Text.in(language, "recurring.at", it.every(), time) + where + it.end();
    }

    private String every() {
        var interval =
                asked.getOrDefault("interval", "").matches("\\d{1,3}") ? Integer.parseInt(asked.get("interval")) : 1;
        return switch (asked.getOrDefault("freq", "")) {
            case "WEEKLY" -> said("weekly", interval, weekdays());
            case "MONTHLY" -> monthly(interval);
            case "YEARLY" -> said("yearly", interval, dayAndMonth());
            case "OWN" -> said("own", rhythm.rule());
            default -> said("daily", interval);
        };
    }

    private String monthly(int interval) {
        if (!asked.getOrDefault("by", "").equals("WEEKDAY"))
            return said("monthly", interval, asked.getOrDefault("monthDay", "1"));
        var nth = said("nth." + (RhythmReading.NTHS.contains(asked.get("nth")) ? asked.get("nth") : "1"));
        var day = asked.getOrDefault("weekday", "MO");
        return said("monthly-nth", interval, nth, day.equals(RhythmReading.WORKDAY) ? said("workday") : weekday(day));
    }

    private String weekdays() {
        var on = Arrays.stream(asked.getOrDefault("on", "").split(","))
                .filter(RhythmReading.DAYS::contains)
                .map(this::weekday)
                .collect(Collectors.joining(", "));
        return on.isEmpty()
                ? weekday(RhythmReading.DAYS.get(rhythm.starts().getDayOfWeek().getValue() - 1))
                : on;
    }

    private String weekday(String day) {
        var at = Math.max(0, RhythmReading.DAYS.indexOf(day));
        return DayOfWeek.of(at + 1).getDisplayName(TextStyle.FULL, language.locale());
    }

    private String dayAndMonth() {
        var pattern = language == Language.EN ? "d MMMM" : "d. MMMM";
        return MonthDay.from(rhythm.starts()).format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }

    private String end() {
        return switch (asked.getOrDefault("ends", "")) {
            case "UNTIL" -> ", " + said("until", Dates.day(LocalDate.parse(asked.getOrDefault("until", "")), language));
            case "COUNT" -> ", " + said("count", Integer.parseInt(asked.getOrDefault("count", "1")));
            default -> "";
        };
    }

    private String said(String what, Object... with) {
        return Text.in(language, "recurring.every." + what, with);
    }
}
