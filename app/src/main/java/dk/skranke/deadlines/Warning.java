package dk.skranke.deadlines;

import java.time.LocalDate;

/** A computation stands, but somebody should look twice. */
sealed interface Warning {

    /** What has not happened yet sets nothing off. */
    record NotYet(LocalDate event) implements Warning {}

    /** The event lies more than thirty days back. */
    record LongAgo(LocalDate event, long days) implements Warning {}

    /** The last day is a holiday in some municipalities of the state. */
    record HolidayElsewhere(LocalDate day, String name, Place place) implements Warning {}

    /** The rule is one that a lawyer confirms, or computes alone. */
    record ForLawyers(Level level) implements Warning {}
}
