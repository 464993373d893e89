package dk.skranke.book;

/** The number of a deadline, as people read it. */
public record DeadlineId(long value) {}
