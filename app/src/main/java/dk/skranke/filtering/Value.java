package dk.skranke.filtering;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.LocalDate;
import java.util.Locale;

/** What a field is compared with. */
public sealed interface Value {

    /** One of the field's marks: {@code high}. */
    record Mark(String name) implements Value {}

    record OfTeam(TeamId id) implements Value {}

    record OfPerson(PersonId id) implements Value {}

    /** Whoever asks. */
    record Me() implements Value {}

    record OfCategory(CategoryId id) implements Value {}

    record Text(String text) implements Value {}

    /** The field is empty. */
    record Nothing() implements Value {}

    record Day(LocalDate day) implements Value {}

    /** So long from today; below nought, so long ago. */
    record Away(int amount, Unit unit) implements Value {}

    enum Unit {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
