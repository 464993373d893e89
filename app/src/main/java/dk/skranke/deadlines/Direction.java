package dk.skranke.deadlines;

/** Towards which side of the event a period runs. */
enum Direction {
    FORWARD,
    BACKWARD,
    /** Backward, with the whole period free between: one day more. */
    BACKWARD_CLEAR
}
