package dk.skranke.deadlines;

/** Whether what sets a period off is counted with it. */
enum Start {
    /** The day, or the moment, of the event is not counted: § 187 Abs. 1 BGB. */
    EVENT,
    /** The day's beginning is decisive, so the day counts: § 187 Abs. 2 BGB. */
    DAY_START,
    /** The hour of the event is not counted: Art. 3(1) of Regulation 1182/71. */
    FULL_HOUR
}
