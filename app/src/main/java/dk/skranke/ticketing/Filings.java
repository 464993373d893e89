package dk.skranke.ticketing;

import dk.skranke.matters.Matter;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.Filing;
import dk.skranke.ticketing.pages.Filing.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the matter that somebody means by its number, or offers those that it could be. */
@Component
class Filings {

    private static final int MOST = 8;

    private final Tickets tickets;
    private final Parties parties;

    Filings(Tickets tickets, Parties parties) {
        this.tickets = tickets;
        this.parties = parties;
    }

    Filing form(TicketId id, Member me) {
        var ticket = tickets.open(id, me);
        var number = ticket.matter() == null
                ? ""
                : parties.matter(ticket.matter()).map(Matter::number).orElse("");
        return new Filing(id.value(), ticket.title(), was(ticket.matter()), number, null, null);
    }

    Filing search(TicketId id, String words, Member me) {
        var ticket = tickets.open(id, me);
        return new Filing(id.value(), ticket.title(), was(ticket.matter()), words, hits(words), null);
    }

    Filing again(TicketId id, @Nullable MatterId was, String typed, String sentence, Member me) {
        return new Filing(id.value(), tickets.open(id, me).title(), was(was), typed, hits(typed), sentence);
    }

    /** The one chosen among the hits, or else the one whose number was typed; no words mean no matter. */
    @Nullable
    MatterId meant(@Nullable MatterId chosen, String number, Member me) {
        me.mustBelong();
        if (chosen != null || number.isBlank()) return chosen;
        return parties.matterByNumber(number).map(Matter::id).orElseThrow(() -> unknown(number));
    }

    private Refused unknown(String number) {
        return new Refused(hits(number).isEmpty() ? "ticketing.file.unknown" : "ticketing.file.choose", number.strip());
    }

    private List<Hit> hits(String words) {
        if (words.isBlank()) return List.of();
        return parties.mattersLike(words, MOST).stream()
                .map(it -> new Hit(it.id().value(), it.number(), it.name(), client(it)))
                .toList();
    }

    private String client(Matter it) {
        return parties.client(it.client()).map(client -> client.name()).orElse("");
    }

    private static String was(@Nullable MatterId it) {
        return it == null ? "" : Long.toString(it.value());
    }
}
