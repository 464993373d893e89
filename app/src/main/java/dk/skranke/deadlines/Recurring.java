package dk.skranke.deadlines;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day that comes back each year, and its name: {@code 12-24 christmas-eve}, {@code ascension-day+1 day-after-ascension}. */
sealed interface Recurring {

    String name();

    /** @param holidays of that year */
    @Nullable
    LocalDate in(int year, Map<LocalDate, String> holidays);

    /** The same date each year. */
    record Fixed(String name, MonthDay day) implements Recurring {

        @Override
        public LocalDate in(int year, Map<LocalDate, String> holidays) {
            return day.atYear(year);
        }
    }

    /** So many days after a holiday. */
    record After(String name, String holiday, int days) implements Recurring {

        @Override
        public @Nullable LocalDate in(int year, Map<LocalDate, String> holidays) {
            return holidays.entrySet().stream()
                    .filter(it -> it.getValue().equals(holiday))
                    .map(it -> it.getKey().plusDays(days))
                    .findFirst()
                    .orElse(null);
        }
    }

    static Recurring of(String text) {
        var words = text.split(" ");
        if (words.length != 2) throw new IllegalArgumentException("not a day and its name: " + text);
        var plus = words[0].indexOf('+');
        if (plus < 0) return new Fixed(words[1], MonthDay.parse("--" + words[0]));
        return new After(words[1], words[0].substring(0, plus), Integer.parseInt(words[0].substring(plus + 1)));
    }
}
