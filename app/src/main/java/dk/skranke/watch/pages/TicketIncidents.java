package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The missed dates of a ticket, and what is done about each. */
public record TicketIncidents(List<Incident> incidents) implements Page {

    /** @param back the deadline of the way back that the law leaves */
    public record Incident(
            long deadline,
            String title,
            LocalDate ends,
            @Nullable Long back,
            @Nullable LocalDate backEnds,
            @Nullable Told client,
            @Nullable Told insurer) {}

    public record Told(String by, Instant at) {}
}
