package dk.skranke.ticketing;

import dk.skranke.letters.SafeHtml;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Revised;
import dk.skranke.ticketing.TicketEvent.Written;
import java.util.List;
import java.util.Objects;
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
     * @param letter the same as safe markup; null makes it of the text
     */
    public record Draft(
            String text,
            List<NewAttachment> files,
            @Nullable Long seen,
            @Nullable TicketStatus then,
            @Nullable UUID key,
            @Nullable String letter) {

        public Draft(
                String text,
                List<NewAttachment> files,
                @Nullable Long seen,
                @Nullable TicketStatus then,
                @Nullable UUID key) {
            this(text, files, seen, then, key, null);
        }
    }

    /** Whom a letter goes to, and under what: null answers under the ticket's title. */
    public record Envelope(
            List<String> to,
            List<String> cc,
            List<String> bcc,
            @Nullable String subject) {}

    private final Tickets tickets;
    private final Messages messages;
    private final Directory directory;
    private final Parties parties;
    private final Sides sides;

    Conversation(Tickets tickets, Messages messages, Directory directory, Parties parties, Sides sides) {
        this.tickets = tickets;
        this.messages = messages;
        this.directory = directory;
        this.parties = parties;
        this.sides = sides;
    }

    /** Answers whoever asked. The letter leaves from the queue that the same transaction fills. */
    @Transactional
    public MessageId reply(TicketId id, Draft draft, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        return send(ticket, draft, new Envelope(List.of(address(ticket)), List.of(), List.of(), null), me);
    }

    /** Writes to whom the envelope names. */
    @Transactional
    public MessageId send(TicketId id, Draft draft, Envelope envelope, Member me) {
        me.mustBelong();
        return send(tickets.lock(id, me), draft, envelope, me);
    }

    private MessageId send(Ticket ticket, Draft draft, Envelope envelope, Member me) {
        var before = before(ticket.id(), MessageKind.REPLY, draft);
        if (before != null && before.same()) return before.message();
        if (draft.seen() != null && messages.newestLetter(ticket.id()) > draft.seen())
            throw new ArrivedMeanwhile(ticket.id());
        var by = new Actor.Colleague(me.id());
        var copies = new NewMessage.Copies(envelope.cc(), envelope.bcc(), envelope.subject(), null);
        var message = write(ticket, MessageKind.REPLY, envelope.to(), null, fresh(draft, before), by, copies);
        if (draft.then() != null) ticket.move(draft.then(), by).ifPresent(tickets::record);
        else ticket.takeUp(by).ifPresent(tickets::recordIfPossible);
        return message;
    }

    /** Writes to a third party, in a conversation that the client never sees. */
    @Transactional
    public MessageId writeBeside(TicketId id, @Nullable Long side, Draft draft, Envelope envelope, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        var before = before(id, MessageKind.SIDE, draft);
        if (before != null && before.same()) return before.message();
        var subject = Words.required(
                Words.line(Objects.requireNonNullElse(envelope.subject(), "")), 300, "ticketing.side.subject");
        var opened = side == null ? sides.open(id, subject) : sides.find(id, side, me);
        var copies = new NewMessage.Copies(envelope.cc(), envelope.bcc(), subject, opened);
        var by = new Actor.Colleague(me.id());
        var message = write(ticket, MessageKind.SIDE, envelope.to(), null, fresh(draft, before), by, copies);
        if (draft.then() != null) ticket.move(draft.then(), by).ifPresent(tickets::record);
        return message;
    }

    /** Nothing is sent while there is something that the writer has not seen. */
    @Transactional
    public void mustHaveRead(TicketId id, long seen, Member me) {
        tickets.lock(id, me);
        if (messages.newestLetter(id) > seen) throw new ArrivedMeanwhile(id);
    }

    /** Whether a letter with this key was written already. */
    @Transactional(readOnly = true)
    public boolean written(UUID key) {
        return messages.written(key);
    }

    /** Whether the ticket may go there from where it stands. */
    @Transactional(readOnly = true)
    public boolean mayMove(TicketId id, TicketStatus to, Member me) {
        var now = tickets.find(id, me).status();
        return now == to || now.moves().contains(to);
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

    /**
     * Puts one's own note right, or takes it back. What it said before stays to be read.
     *
     * @param text nothing takes it back
     */
    @Transactional
    public void revise(TicketId id, MessageId note, String text, @Nullable String letter, Member me) {
        var ticket = tickets.lock(id, me);
        var said = messages.ownNote(id, note, me);
        var words = Words.fitting(text, LONGEST);
        if (words.equals(said)) return;
        var markup = letter == null ? SafeHtml.fromText(words) : SafeHtml.asWritten(letter);
        messages.revise(note, words, words.isEmpty() ? "" : markup, me.id());
        tickets.record(new Revised(ticket.id(), new Actor.Colleague(me.id()), note, words.isEmpty()));
    }

    private Messages.@Nullable Before before(TicketId ticket, MessageKind kind, Draft draft) {
        if (draft.key() == null) return null;
        return messages.writtenWith(draft.key(), ticket, kind, text(draft)).orElse(null);
    }

    /** A key counts once: what else is written with it has none. */
    private static Draft fresh(Draft it, Messages.@Nullable Before before) {
        return before == null ? it : new Draft(it.text(), it.files(), it.seen(), it.then(), null, it.letter());
    }

    private static String text(Draft draft) {
        return Words.required(draft.text(), LONGEST, "ticketing.message.empty");
    }

    private MessageId write(
            Ticket ticket, MessageKind kind, List<String> to, @Nullable String direction, Draft draft, Actor by) {
        return write(ticket, kind, to, direction, draft, by, NewMessage.Copies.NONE);
    }

    private MessageId write(
            Ticket ticket,
            MessageKind kind,
            List<String> to,
            @Nullable String direction,
            Draft draft,
            Actor by,
            NewMessage.Copies copies) {
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
                        draft.letter() == null ? SafeHtml.fromText(text) : SafeHtml.asWritten(draft.letter()),
                        "",
                        null,
                        Set.of(),
                        draft.files(),
                        draft.key(),
                        copies));
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
