package dk.skranke.ticketing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be done next, until when, and whose turn it is. */
public record NextStep(@Nullable String what, @Nullable LocalDate due, Ball ball) {}
