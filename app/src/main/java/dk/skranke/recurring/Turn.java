package dk.skranke.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One date of a series.
 *
 * @param date as the rule gives it
 * @param day on which its ticket is filed: another one where the office does not work
 */
record Turn(LocalDateTime date, LocalDate day, Instant at) {

    boolean moved() {
        return !date.toLocalDate().equals(day);
    }
}
