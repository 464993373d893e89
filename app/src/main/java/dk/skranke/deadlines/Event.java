package dk.skranke.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When something happened that sets a deadline off: a day, or a moment of it by the clock of the place. */
record Event(LocalDate day, @Nullable LocalDateTime time) {

    /** Null for what is no date between 1900 and 2199. */
    static @Nullable Event of(String text, Country country) {
        try {
            var event = read(text.strip(), country);
            return event.day().getYear() >= 1900 && event.day().getYear() < 2200 ? event : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Event read(String text, Country country) {
        if (!text.contains("T")) return new Event(LocalDate.parse(text), null);
        var time = text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).atZoneSameInstant(country.zone()).toLocalDateTime()
                : LocalDateTime.parse(text);
        return new Event(time.toLocalDate(), time);
    }
}
