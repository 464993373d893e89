package dk.skranke.checklists;

import dk.skranke.office.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing to do. Required means that the ticket stays open until it is done. */
public record Point(
        String text, @Nullable PersonId owner, @Nullable LocalDate due, boolean required) {}
