package dk.skranke.ticketing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done on a day, as the desk says it.
 *
 * @param about what it belongs to: the title of its ticket
 */
public record DeskDate(LocalDate day, String what, @Nullable String about, String href) {}
