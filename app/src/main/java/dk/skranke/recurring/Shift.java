package dk.skranke.recurring;

/** What becomes of a date on which the office does not work. */
enum Shift {
    NONE,
    BEFORE,
    AFTER,
    SKIP
}
