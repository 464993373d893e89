package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the program does to a ticket by itself, in its own name, when nobody else has seen to it. */
@Service
public class Steering {

    private static final Actor BY = new Actor.Program();

    private final Tickets tickets;
    private final Directory directory;

    Steering(Tickets tickets, Directory directory) {
        this.tickets = tickets;
        this.directory = directory;
    }

    /** Nothing where they may not be given it: they are no longer of the team, or it is closed. */
    @Transactional
    public void assign(TicketId id, PersonId to) {
        var ticket = tickets.lockForMail(id);
        var theirs = directory.peopleOf(ticket.team()).stream()
                .anyMatch(it -> it.id().equals(to));
        if (theirs && ticket.status().open()) ticket.assign(to, BY).ifPresent(tickets::record);
    }

    /** One step more urgent; what is critical stays so. */
    @Transactional
    public void raise(TicketId id) {
        var ticket = tickets.lockForMail(id);
        var all = Priority.values();
        var next = all[Math.min(ticket.priority().ordinal() + 1, all.length - 1)];
        if (ticket.status().open()) ticket.prioritise(next, null, BY).ifPresent(tickets::record);
    }
}
