package dk.skranke.cover;

import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.util.List;

/** Whoever knows dates that nobody may miss. All of them count before somebody goes away, seen or not by whoever asks. */
public interface OpenDates {

    record Due(TicketId ticket, LocalDate day) {}

    /** What somebody is responsible for that ends on one of these days, the first and the last among them. */
    List<Due> of(PersonId who, LocalDate first, LocalDate last);
}
