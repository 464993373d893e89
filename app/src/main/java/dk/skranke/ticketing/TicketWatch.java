package dk.skranke.ticketing;

import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketEvent.Redirected;
import dk.skranke.web.Live;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages that something happened to a ticket that their readers may see. */
@Component
class TicketWatch {

    private final Story story;
    private final Directory directory;
    private final Live live;

    /** One at a time and each ticket once, so that a burst of changes does not take every connection. */
    private final Set<TicketId> waiting = ConcurrentHashMap.newKeySet();

    private final Executor turns = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("ticket-watch").factory());

    TicketWatch(Story story, Directory directory, Live live) {
        this.story = story;
        this.directory = directory;
        this.live = live;
    }

    @TransactionalEventListener
    void on(TicketEvent it) {
        if (it instanceof Redirected gone) tell(of(gone.from()), gone.ticket());
        if (waiting.add(it.ticket())) turns.execute(() -> Asker.run(Asker.Role.MAIL, () -> tell(it.ticket())));
    }

    private void tell(TicketId ticket) {
        waiting.remove(ticket);
        var readers = story.readers(ticket);
        tell(of(readers.team()), ticket);
        tell(readers.participants().stream().map(PersonId::value).collect(Collectors.toSet()), ticket);
    }

    private void tell(Set<Long> people, TicketId ticket) {
        live.tell(people, "ticket", Long.toString(ticket.value()));
    }

    private Set<Long> of(TeamId team) {
        return directory.peopleOf(team).stream()
                .map(Person::id)
                .map(PersonId::value)
                .collect(Collectors.toSet());
    }
}
