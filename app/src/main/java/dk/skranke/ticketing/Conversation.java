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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

    /** A ticket that is held for whoever writes on it. */
    public static final class Turn {

        private final Ticket ticket;

        private Turn(Ticket ticket) {
            this.ticket = ticket;
        }

        /** Whether the ticket may go there from where it stands. */
        public boolean mayMove(TicketStatus to) {
            return ticket.status() == to || ticket.status().moves().contains(to);
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
    private final ApplicationEventPublisher events;

    Conversation(
            Tickets tickets,
            Messages messages,
            Directory directory,
            Parties parties,
            Sides sides,
            ApplicationEventPublisher events) {
        this.events = events;
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

    /** Nobody else changes the ticket from here on, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Turn turn(TicketId id, Member me) {
        return new Turn(tickets.lock(id, me));
    }

    /** Writes to whom the envelope names. */
    @Transactional
    public MessageId send(Turn turn, Draft draft, Envelope envelope, Member me) {
        me.mustBelong();
        return send(turn.ticket, draft, envelope, me);
    }

    private MessageId send(Ticket ticket, Draft draft, Envelope envelope, Member me) {
        if (draft.seen() != null) {
            var before = before(ticket.id(), MessageKind.REPLY, draft);
            if (before.isPresent() && before.get().same()) return before.get().message();
            if (messages.newestLetter(ticket.id()) > draft.seen()) throw new ArrivedMeanwhile(ticket.id());
        }
        var by = new Actor.Colleague(me.id());
        var copies = new NewMessage.Copies(envelope.cc(), envelope.bcc(), envelope.subject(), null);
        var written = write(ticket, MessageKind.REPLY, envelope.to(), null, draft, by, copies);
        if (!written.fresh()) return written.message();
        var message = written.message();
        if (draft.then() != null) ticket.move(draft.then(), by).ifPresent(tickets::record);
        else ticket.takeUp(by).ifPresent(tickets::recordIfPossible);
        return message;
    }

    /** Writes to a third party, in a conversation that the client never sees. */
    @Transactional
    public MessageId writeBeside(Turn turn, @Nullable Long side, Draft draft, Envelope envelope, Member me) {
        me.mustBelong();
        var ticket = turn.ticket;
        var id = ticket.id();
        var before = before(id, MessageKind.SIDE, draft);
        if (before.isPresent() && before.get().same()) return before.get().message();
        var subject = Words.required(
                Words.line(Objects.requireNonNullElse(envelope.subject(), "")), 300, "ticketing.side.subject");
        var opened = side == null ? sides.open(id, subject) : sides.find(id, side, me);
        var copies = new NewMessage.Copies(envelope.cc(), envelope.bcc(), subject, opened);
        var by = new Actor.Colleague(me.id());
        var message = write(ticket, MessageKind.SIDE, envelope.to(), null, draft, by, copies)
                .message();
        if (draft.then() != null) ticket.move(draft.then(), by).ifPresent(tickets::record);
        return message;
    }

    /** The newest mail or reply on the ticket that the reader may see; zero when there is none. */
    public static Field<Long> newestLetter(TicketId id) {
        return Messages.newest(id);
    }

    /** Whether anything with this key was written already. */
    public static Condition written(UUID key) {
        return Messages.written(key);
    }

    /** Whether a letter was. A note's key does not stand for a letter: a page that was overtaken may still bear it. */
    public static Condition sent(UUID key) {
        return Messages.sent(key);
    }

    /** Stays in the office. */
    @Transactional
    public MessageId note(TicketId id, Draft draft, Member me) {
        return note(turn(id, me), draft, me);
    }

    @Transactional
    public MessageId note(Turn turn, Draft draft, Member me) {
        return write(turn.ticket, MessageKind.NOTE, List.of(), null, draft, new Actor.Colleague(me.id()));
    }

    /** @param who who was on the line, as a name; {@code direction} is IN or OUT */
    @Transactional
    public MessageId phone(TicketId id, String who, String direction, Draft draft, Member me) {
        return phone(turn(id, me), who, direction, draft, me);
    }

    @Transactional
    public MessageId phone(Turn turn, String who, String direction, Draft draft, Member me) {
        me.mustBelong();
        if (!Set.of("IN", "OUT").contains(direction)) throw new NotFound();
        var line = Words.required(Words.line(who), 128, "ticketing.phone.who");
        var by = new Actor.Colleague(me.id());
        return write(turn.ticket, MessageKind.PHONE, List.of(line), direction, draft, by);
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

    private Optional<Messages.Before> before(TicketId ticket, MessageKind kind, Draft draft) {
        if (draft.key() == null) return Optional.empty();
        return messages.writtenWith(draft.key(), ticket, kind, text(draft));
    }

    private static String text(Draft draft) {
        return Words.required(draft.text(), LONGEST, "ticketing.message.empty");
    }

    private MessageId write(
            Ticket ticket, MessageKind kind, List<String> to, @Nullable String direction, Draft draft, Actor by) {
        return write(ticket, kind, to, direction, draft, by, NewMessage.Copies.NONE)
                .message();
    }

    private Messages.Added write(
            Ticket ticket,
            MessageKind kind,
            List<String> to,
            @Nullable String direction,
            Draft draft,
            Actor by,
            NewMessage.Copies copies) {
        var text = text(draft);
        var added = messages.addOnce(
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
        if (!added.fresh()) return added;
        var message = added.message();
        tickets.record(new Written(ticket.id(), by, message, kind));
        if (kind.leaves()) events.publishEvent(leaving(ticket, message, to, copies));
        return added;
    }

    private static Leaving leaving(Ticket ticket, MessageId message, List<String> to, NewMessage.Copies copies) {
        var all = Stream.of(to, copies.cc(), copies.bcc())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Leaving(ticket.id(), message, ticket.team(), all, copies.side());
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
