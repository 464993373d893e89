package dk.skranke.ticketing;

import dk.skranke.letters.SafeHtml;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Written;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers, notes and calls: what people of the office say on a ticket. */
@Service
public class Conversation {

    public static final int LONGEST = 200_000;

    /**
     * What somebody wrote into the composer.
     *
     * @param seen the newest mail or reply that the page showed; something newer stops the reply
     * @param then the status after sending; null leaves it
     */
    public record Draft(
            String text,
            List<NewAttachment> files,
            @Nullable Long seen,
            @Nullable TicketStatus then,
            @Nullable UUID key) {}

    private final Tickets tickets;
    private final Messages messages;
    private final Directory directory;
    private final Parties parties;

    Conversation(Tickets tickets, Messages messages, Directory directory, Parties parties) {
        this.tickets = tickets;
        this.messages = messages;
        this.directory = directory;
        this.parties = parties;
    }

    /** Answers whoever asked. The letter leaves from the queue that the same transaction fills. */
    @Transactional
    public MessageId reply(TicketId id, Draft draft, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        var before = before(id, MessageKind.REPLY, draft);
        if (before != null && before.same()) return before.message();
        if (draft.seen() != null && messages.newestLetter(id) > draft.seen()) throw new ArrivedMeanwhile(id);
        var by = new Actor.Colleague(me.id());
        var message = write(ticket, MessageKind.REPLY, List.of(address(ticket)), null, fresh(draft, before), by);
        var then = draft.then() == null && ticket.status() == TicketStatus.NEW ? TicketStatus.OPEN : draft.then();
        if (then != null) ticket.move(then, by).ifPresent(tickets::record);
        return message;
    }

    /** Stays in the office. */
    @Transactional
    public MessageId note(TicketId id, Draft draft, Member me) {
        var ticket = tickets.lock(id, me);
        var before = before(id, MessageKind.NOTE, draft);
        if (before != null && before.same()) return before.message();
        return write(ticket, MessageKind.NOTE, List.of(), null, fresh(draft, before), new Actor.Colleague(me.id()));
    }

    /** @param who who was on the line, as a name; {@code direction} is IN or OUT */
    @Transactional
    public MessageId phone(TicketId id, String who, String direction, Draft draft, Member me) {
        me.mustBelong();
        if (!Set.of("IN", "OUT").contains(direction)) throw new NotFound();
        var ticket = tickets.lock(id, me);
        var before = before(id, MessageKind.PHONE, draft);
        if (before != null && before.same()) return before.message();
        var line = Words.required(Words.line(who), 128, "ticketing.phone.who");
        var by = new Actor.Colleague(me.id());
        return write(ticket, MessageKind.PHONE, List.of(line), direction, fresh(draft, before), by);
    }

    private Messages.@Nullable Before before(TicketId ticket, MessageKind kind, Draft draft) {
        if (draft.key() == null) return null;
        return messages.writtenWith(draft.key(), ticket, kind, text(draft)).orElse(null);
    }

    /** A key counts once: what else is written with it has none. */
    private static Draft fresh(Draft it, Messages.@Nullable Before before) {
        return before == null ? it : new Draft(it.text(), it.files(), it.seen(), it.then(), null);
    }

    private static String text(Draft draft) {
        return Words.required(draft.text(), LONGEST, "ticketing.message.empty");
    }

    private MessageId write(
            Ticket ticket, MessageKind kind, List<String> to, @Nullable String direction, Draft draft, Actor by) {
        var text = text(draft);
        var message = messages.add(
                ticket.id(),
                new NewMessage(
                        kind,
                        by,
                        to,
                        direction,
                        LanguageGuess.of(text, ticket.language()),
                        text,
                        SafeHtml.fromText(text),
                        "",
                        null,
                        Set.of(),
                        draft.files(),
                        draft.key()));
        tickets.record(new Written(ticket.id(), by, message, kind));
        return message;
    }

    private String address(Ticket ticket) {
        var mail = switch (ticket.requester()) {
            case Requester.Colleague it -> directory.person(it.id()).mail();
            case Requester.Outsider it ->
                parties.contact(it.id()).orElseThrow(NotFound::new).mail();
        };
        if (mail == null) throw new Refused("ticketing.reply.no-address");
        return mail;
    }
}
