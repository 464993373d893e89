package dk.skranke.ticketing;

import dk.skranke.database.Asker;
import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages, on every node, that something happened to a ticket that their readers may see. */
@Component
class TicketWatch implements Audience {

    private static final String TICKET = "ticket";
    private static final String GONE = "gone";

    private final Story story;
    private final Directory directory;
    private final Live live;
    private final Notices notices;

    /** One at a time and each ticket once, so that a burst of changes does not take every connection. */
    private final Set<TicketId> waiting = ConcurrentHashMap.newKeySet();

    private final Executor turns = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("ticket-watch").factory());

    TicketWatch(Story story, Directory directory, Live live, Notices notices) {
        this.story = story;
        this.directory = directory;
        this.live = live;
        this.notices = notices;
    }

    /** In the transaction of the change: with it, the word goes out. */
    @EventListener
    void on(TicketEvent it) {
        var ticket = it.ticket().value();
        if (it instanceof Redirected gone)
            notices.tell(Notice.of(GONE, ticket, gone.from().value()));
        notices.tell(Notice.of(TICKET, ticket));
    }

    /** What another module shows of a ticket has changed, and nothing else. */
    @EventListener
    void on(PartChanged it) {
        notices.tell(Notice.of(TICKET, it.ticket().value()));
    }

    @Override
    public void hear(Notice it) {
        if (!it.kind().equals(TICKET) && !it.kind().equals(GONE) || live.isUnheard()) return;
        switch (it.kind()) {
            case TICKET -> changed(new TicketId(it.number()));
            case GONE -> turns.execute(() -> tell(of(new TeamId(it.numbers().getLast())), new TicketId(it.number())));
            default -> {}
        }
    }

    /** The pages come back and ask anew. */
    @Override
    public void missed() {}

    private void changed(TicketId ticket) {
        if (waiting.add(ticket)) turns.execute(() -> Asker.run(Asker.Role.MAIL, () -> tell(ticket)));
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
