package dk.skranke.recurring;

enum State {
    RUNNING,
    PAUSED,
    /** By itself: it could not go on. */
    STOPPED,
    /** No date is left, or somebody ended it. */
    OVER
}
