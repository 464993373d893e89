package dk.skranke.ticketing;

import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Filing.Asked;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people of the office file tickets by hand. Whoever asks for the first time becomes known with the ticket. */
@Service
public class Counter {

    private final Opening opening;
    private final Tickets tickets;
    private final Parties parties;

    Counter(Opening opening, Tickets tickets, Parties parties) {
        this.opening = opening;
        this.tickets = tickets;
        this.parties = parties;
    }

    @Transactional
    public TicketId file(Filing filing, List<NewAttachment> files, Member me) {
        me.mustBelong();
        if (filing.key() != null) {
            var before = tickets.openedWith(filing.key(), filing.title(), filing.text());
            if (before.isPresent() && before.get().same()) return before.get().ticket();
        }
        return opening.open(filing.request(requester(filing.by()), me.id(), me.language(), files));
    }

    private Requester requester(Asked by) {
        return switch (by) {
            case Asked.Known it -> it.requester();
            case Asked.Unknown it
            when it.mail() != null ->
                new Requester.Outsider(parties.contactAt(it.mail(), it.name()).id());
            case Asked.Unknown it -> new Requester.Outsider(parties.add(it.name(), null, "", null));
        };
    }
}
