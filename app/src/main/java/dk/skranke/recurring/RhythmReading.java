package dk.skranke.recurring;

import dk.skranke.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads when a series comes back out of its form, and writes it as RFC 5545 does. */
final class RhythmReading {

    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    static final List<String> NTHS = List.of("1", "2", "3", "4", "-1");
    static final String WORKDAY = "WD";
    /** What of the form is kept, so that it can ask again. */
    static final List<String> FIELDS =
            List.of("freq", "interval", "on", "by", "monthDay", "nth", "weekday", "rule", "ends", "until", "count");

    private static final int LONGEST_RULE = 400;
    private static final int MOST_INTERVAL = 999;
    private static final int SAFE_DAY = 28;

    private final Map<String, String> typed;
    private final Map<String, Refused> wrong;

    private RhythmReading(Map<String, String> typed, Map<String, Refused> wrong) {
        this.typed = typed;
        this.wrong = wrong;
    }

    static @Nullable Rhythm read(Map<String, String> typed, Map<String, Refused> wrong) {
        return new RhythmReading(typed, wrong).rhythm();
    }

    private @Nullable Rhythm rhythm() {
        var starts = day("starts");
        var at = time();
        var zone = zone();
        if (starts == null || at == null || zone == null) return null;
        var rule = rule(starts);
        return wrong.isEmpty() ? new Rhythm(rule, starts, at, zone, shift()) : null;
    }

    private String rule(LocalDate starts) {
        var every = ";INTERVAL=" + number("interval", MOST_INTERVAL);
        var rule = switch (of("freq")) {
            case "WEEKLY" -> "FREQ=WEEKLY" + every + ";BYDAY=" + weekdays(starts);
            case "MONTHLY" -> "FREQ=MONTHLY" + every + ";" + inMonth();
            case "YEARLY" ->
                "FREQ=YEARLY" + every + ";BYMONTH=" + starts.getMonthValue() + ";" + monthDay(starts.getDayOfMonth());
            case "OWN" -> own();
            default -> "FREQ=DAILY" + every;
        };
        return rule.contains("UNTIL=") || rule.contains("COUNT=") ? rule : rule + end();
    }

    private String weekdays(LocalDate starts) {
        var on = Arrays.stream(of("on").split(",")).filter(DAYS::contains).collect(Collectors.joining(","));
        return on.isEmpty() ? DAYS.get(starts.getDayOfWeek().getValue() - 1) : on;
    }

    private String inMonth() {
        if (!of("by").equals("WEEKDAY")) return monthDay(number("monthDay", 31));
        var nth = NTHS.contains(of("nth")) ? of("nth") : "1";
        if (of("weekday").equals(WORKDAY)) return "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + nth;
        return "BYDAY=" + nth + (DAYS.contains(of("weekday")) ? of("weekday") : "MO");
    }

    /** A month that is too short has it on its last day. */
    private static String monthDay(int day) {
        if (day <= SAFE_DAY) return "BYMONTHDAY=" + day;
        return "BYMONTHDAY="
                + IntStream.rangeClosed(SAFE_DAY, day)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","))
                + ";BYSETPOS=-1";
    }

    private String own() {
        var rule = of("rule").replaceFirst("(?i)^RRULE:", "");
        if (rule.isEmpty() || rule.length() > LONGEST_RULE) wrong.put("rule", new Refused("recurring.unreadable"));
        return rule;
    }

    private String end() {
        return switch (of("ends")) {
            case "UNTIL" -> {
                var until = day("until");
                yield until == null ? "" : ";UNTIL=" + until.format(DateTimeFormatter.BASIC_ISO_DATE) + "T235959";
            }
            case "COUNT" -> ";COUNT=" + number("count", MOST_INTERVAL);
            default -> "";
        };
    }

    private int number(String field, int most) {
        var it = of(field);
        if (it.isEmpty() && field.equals("interval")) return 1;
        if (it.matches("\\d{1,3}") && Integer.parseInt(it) >= 1 && Integer.parseInt(it) <= most)
            return Integer.parseInt(it);
        wrong.put(field, new Refused("recurring.number", most));
        return 1;
    }

    private @Nullable LocalDate day(String field) {
        try {
            var day = LocalDate.parse(of(field));
            if (day.getYear() >= 1970 && day.getYear() < 2200) return day;
        } catch (DateTimeException _) {
            // told below
        }
        wrong.put(field, new Refused("recurring.date"));
        return null;
    }

    private @Nullable LocalTime time() {
        try {
            return LocalTime.parse(of("time").replace('.', ':')).withSecond(0).withNano(0);
        } catch (DateTimeException _) {
            wrong.put("time", new Refused("recurring.time-wanted"));
            return null;
        }
    }

    private @Nullable ZoneId zone() {
        try {
            return ZoneId.of(of("zone"));
        } catch (DateTimeException _) {
            wrong.put("zone", new Refused("recurring.zone-unknown", of("zone")));
            return null;
        }
    }

    private Shift shift() {
        return Arrays.stream(Shift.values())
                .filter(it -> it.name().equals(of("shift")))
                .findFirst()
                .orElse(Shift.NONE);
    }

    private String of(String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
