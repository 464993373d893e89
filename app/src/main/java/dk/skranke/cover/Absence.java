package dk.skranke.cover;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away.
 *
 * @param teams whose tickets their substitute sees meanwhile
 */
record Absence(
        AbsenceId id,
        PersonId person,
        LocalDate first,
        LocalDate last,
        Instant starts,
        Instant ends,
        @Nullable PersonId substitute,
        Set<TeamId> teams) {

    boolean over(Instant moment) {
        return !moment.isBefore(starts) && moment.isBefore(ends);
    }

    boolean holds(LocalDate from, LocalDate until) {
        return !first.isAfter(from) && !last.isBefore(until);
    }

    boolean overlaps(Absence other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
