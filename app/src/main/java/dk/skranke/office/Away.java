package dk.skranke.office;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody is not here, and who stands in for them. */
public record Away(PersonId person, @Nullable PersonId substitute, Instant from, Instant until) {

    public boolean at(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
