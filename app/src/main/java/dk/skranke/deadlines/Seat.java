package dk.skranke.deadlines;

/** Whose holidays decide about the last day. */
enum Seat {
    COURT,
    AUTHORITY,
    PERFORMANCE,
    PLACE
}
