package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Filing.Asked;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people of the office file tickets by hand. Whoever asks for the first time becomes known with the ticket. */
@Service
public class Counter {

    private final Opening opening;
    private final Tickets tickets;
    private final Parties parties;
    private final Catalogue catalogue;
    private final ObjectProvider<Beginning> beginnings;

    Counter(
            Opening opening,
            Tickets tickets,
            Parties parties,
            Catalogue catalogue,
            ObjectProvider<Beginning> beginnings) {
        this.catalogue = catalogue;
        this.beginnings = beginnings;
        this.opening = opening;
        this.tickets = tickets;
        this.parties = parties;
    }

    @Transactional
    public TicketId file(Filing filing, List<NewAttachment> files, Member me) {
        return file(filing, files, null, me);
    }

    /** @param template what the form was begun from, which gives the ticket what the form did not ask */
    @Transactional
    public TicketId file(Filing filing, List<NewAttachment> files, @Nullable Long template, Member me) {
        me.mustBelong();
        var before = filing.key() == null
                ? Optional.<Tickets.Before>empty()
                : tickets.openedWith(filing.key(), filing.title(), filing.text());
        if (before.isPresent() && before.get().same()) return before.get().ticket();
        mustBeTheirs(filing, me);
        var ticket = opening.open(filing.request(requester(filing.by()), me.id(), me.language(), files), before);
        if (template != null) beginnings.forEach(it -> it.complete(ticket, template, me));
        return ticket;
    }

    /** In a closed circle, nobody files for somebody else but the circle itself. */
    private void mustBeTheirs(Filing filing, Member me) {
        var category = catalogue.category(filing.category());
        if (!category.plan().circle()) return;
        var own = filing.by() instanceof Asked.Known it && it.requester().equals(new Requester.Colleague(me.id()));
        var circle = category.team() != null && me.teams().contains(category.team());
        if (!own && !circle) throw new Refused("ticketing.new.only-your-own");
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
