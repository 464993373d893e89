package dk.skranke.leave;

import dk.skranke.calendars.WorkingTime;
import dk.skranke.shared.Language;
import java.time.LocalDate;
import java.util.Locale;

/** Working days in halves: 2 is a whole one. */
final class Days {

    private Days() {}

    /** A day on which less than three quarters of its hours are worked, such as New Year’s Eve, is half a day. */
    static int halves(WorkingTime time, LocalDate day) {
        var zone = time.calendar().zone();
        var worked = time.between(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .toMinutes();
        var usual = time.calendar().hours().stream()
                .filter(it -> it.day() == day.getDayOfWeek())
                .mapToInt(it -> it.closes() - it.opens())
                .sum();
        if (worked == 0) return 0;
        return worked * 4 < usual * 3L ? 1 : 2;
    }

    /** {@code 12,5} */
    static String words(int halves, Language language) {
        var whole = Integer.toString(Math.abs(halves) / 2);
        var sign = halves < 0 ? "−" : "";
        var comma = language == Language.EN ? ".5" : ",5";
        return sign + whole + (halves % 2 == 0 ? "" : comma);
    }

    /** What somebody typed: {@code 12,5}, {@code 25}. */
    static int read(String typed) {
        var it = typed.strip().replace(',', '.').toLowerCase(Locale.ROOT);
        if (!it.matches("-?\\d{1,3}(\\.[05])?")) throw new dk.skranke.shared.Refused("leave.days-wrong");
        return (int) Math.round(Double.parseDouble(it) * 2);
    }
}
