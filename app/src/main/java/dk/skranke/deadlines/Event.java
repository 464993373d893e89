package dk.skranke.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When something happened that sets a deadline off: a day, or a moment of it by the clock of the place.
 *
 * @param twice whether the clock of the place shows this hour twice that night, and nobody said which: the first is meant
 */
record Event(LocalDate day, @Nullable ZonedDateTime time, boolean twice) {

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
        if (!text.contains("T")) return new Event(LocalDate.parse(text), null, false);
        if (text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")) {
            var moment = OffsetDateTime.parse(text).atZoneSameInstant(country.zone());
            return new Event(moment.toLocalDate(), moment, false);
        }
        var local = LocalDateTime.parse(text);
        var twice = country.zone().getRules().getValidOffsets(local).size() > 1;
        return new Event(local.toLocalDate(), local.atZone(country.zone()), twice);
    }
}
