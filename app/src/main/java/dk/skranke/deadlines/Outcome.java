package dk.skranke.deadlines;

/** What becomes of a question about a deadline: a date with its reasons, or what has to be put right first. */
public sealed interface Outcome permits Computation, Refusal {}
