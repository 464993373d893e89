package dk.skranke.cover;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Whoever keeps dates that somebody answers for: they change hands with the rest of the work. */
public interface AnsweredDates {

    /** @param title in the language of whoever asks */
    record Date(long id, TicketId ticket, PersonId responsible, LocalDate ends, boolean open, String title) {}

    /** The open ones of these tickets, and those that somebody answers for on whichever; as far as the member sees them. */
    List<Date> open(Collection<TicketId> tickets, PersonId who, Member me);

    /** All of these tickets, struck ones too. */
    List<Date> all(Collection<TicketId> tickets, Member me);

    /** What the one answers for on these tickets, the other does from now on: where the other is of the team whose it is. */
    void handOver(Collection<TicketId> tickets, PersonId from, PersonId to, Member me);
}
