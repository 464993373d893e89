package dk.skranke.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day from a form or an address. */
public final class TypedDay {

    private TypedDay() {}

    /** @return null for what is no day, and for one that no work of an office falls on and no calendar of ours reaches */
    public static @Nullable LocalDate of(String text) {
        try {
            var day = LocalDate.parse(text.strip());
            return day.getYear() >= 1900 && day.getYear() < 2200 ? day : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
