package dk.skranke.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when a rule is law, both days included, for events of those days. Open where nothing is said. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean holds(LocalDate event) {
        return (from == null || !event.isBefore(from)) && (to == null || !event.isAfter(to));
    }

    boolean meets(Validity other) {
        return (to == null || other.from == null || !other.from.isAfter(to))
                && (other.to == null || from == null || !from.isAfter(other.to));
    }
}
