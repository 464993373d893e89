package dk.skranke.calendars;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day on which this office does not work, though others may.
 *
 * @param yearly whether the same date comes back each year
 * @param from the minute of the day from which nobody works; null for the whole day
 */
public record ClosedDay(
        LocalDate day, boolean yearly, @Nullable Integer from, String name) {

    /** Any leap year: a day that comes back is kept in it. */
    private static final int SOME_YEAR = 2000;

    private static final Pattern LINE = Pattern.compile(
            "(?:(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})|(?<d>\\d{1,2})[./-](?<m>\\d{1,2})\\.?)"
                    + "(?:\\s+(?<from>\\d{1,2}[.:]\\d{2}))?(?:\\s+(?<name>.{0,80}))?");

    boolean falls(LocalDate on) {
        return yearly ? on.getMonth() == day.getMonth() && on.getDayOfMonth() == day.getDayOfMonth() : on.equals(day);
    }

    /** {@code 24.12. 12.00 Juleaftensdag}, {@code 2027-05-14 Fredag efter Kristi himmelfart}; null for what cannot be read. */
    static @Nullable ClosedDay read(String line) {
        var it = LINE.matcher(line.strip());
        if (!it.matches()) return null;
        var yearly = it.group("year") == null;
        var from = it.group("from") == null ? null : Minutes.read(it.group("from"));
        if (it.group("from") != null && (from == null || from == 0 || from > 1439)) return null;
        try {
            var day = yearly
                    ? LocalDate.of(SOME_YEAR, Integer.parseInt(it.group("m")), Integer.parseInt(it.group("d")))
                    : LocalDate.of(
                            Integer.parseInt(it.group("year")),
                            Integer.parseInt(it.group("month")),
                            Integer.parseInt(it.group("day")));
            return new ClosedDay(
                    day,
                    yearly,
                    from,
                    it.group("name") == null ? "" : it.group("name").strip());
        } catch (java.time.DateTimeException _) {
            return null;
        }
    }

    String written() {
        var date = yearly ? day.getDayOfMonth() + "." + day.getMonthValue() + "." : day.toString();
        return (date + (from == null ? "" : " " + Minutes.written(from)) + " " + name).strip();
    }
}
