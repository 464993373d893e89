package dk.skranke.composing;

import dk.skranke.composing.Draft.Waiting;
import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.ArrivedMeanwhile;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Correspondents;
import dk.skranke.ticketing.Dossiers;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.PartChanged;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what was written: at once, after a moment in which it can be taken back, or later. */
@Service
class Sending {

    static final int MOST_FILES = 10;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Drafts drafts;
    private final HeldLetters held;
    private final DraftFiles draftFiles;
    private final Conversation conversation;
    private final Dossiers dossiers;
    private final Guard guard;
    private final Departing departing;
    private final Mentions mentions;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sending(
            Drafts drafts,
            HeldLetters held,
            DraftFiles draftFiles,
            Conversation conversation,
            Dossiers dossiers,
            Guard guard,
            Departing departing,
            Mentions mentions,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.held = held;
        this.draftFiles = draftFiles;
        this.conversation = conversation;
        this.dossiers = dossiers;
        this.guard = guard;
        this.departing = departing;
        this.mentions = mentions;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** What stays in the office is written at once. */
    @Transactional
    void keep(TicketId id, Typed typed, List<NewAttachment> files, Member me) {
        // The ticket first, as whoever keeps a draft has it.
        var turn = conversation.turn(id, me);
        var draft = drafts.current(id, typed, me).orElse(null);
        if (draft != null) draft.mustHaveSeen(typed, me);
        var all = draft == null ? files : files(draft.attachments(), files);
        var words = words(typed, all, null);
        if (typed.mode() == Mode.PHONE) conversation.phone(turn, typed.who(), typed.direction(), words, me);
        else mentions.in(words.text(), id, conversation.note(turn, words, me), me);
        if (draft != null) drafts.remove(draft.id());
    }

    /** @param later when it is to leave, in the office's zone; empty for now */
    @Transactional
    void send(TicketId id, Typed as, List<NewAttachment> files, boolean later, Member me) {
        me.mustBelong();
        var correspondents = dossiers.correspondents(id, me);
        var typed = as.to().equals(Typed.CLIENT) ? as.to(client(correspondents)) : as;
        var turn = conversation.turn(id, me);
        var before = held.before(id, typed.key(), shown(typed), me);
        if (before.sent()) return;
        if (typed.mode().toClient()) mustHaveRead(id, typed, before);
        if (typed.empty()) throw new Refused("ticketing.message.empty");
        var addresses = Addresses.of(typed);
        if (typed.then() != null && !turn.mayMove(typed.then())) throw new Refused("ticketing.move.not-allowed");
        var draft = drafts.current(id, typed, me)
                .map(it -> drafts.lock(id, it.id(), me))
                .orElse(null);
        if (draft != null) draft.mustHaveSeen(typed, me);
        var all = draft == null ? files : files(draft.attachments(), files);
        mustFit(all.size());
        guard.check(correspondents, typed, addresses, !all.isEmpty(), me);
        var now = clock.instant();
        var leaves = later ? moment(typed.at()) : now.plus(before.chosen().pause());
        if (leaves.isAfter(now))
            hold(id, draft, typed, files, new Waiting(leaves, now, later, later && typed.unlessWritten(), false), me);
        else {
            // Nobody can take it back: it need not be put down first.
            if (draft != null) drafts.remove(draft.id());
            depart(drafts.as(0, id, typed, me), all, turn, me);
        }
        events.publishEvent(new PartChanged(id));
    }

    private void hold(
            TicketId id, @Nullable Draft draft, Typed typed, List<NewAttachment> files, Waiting it, Member me) {
        if (draft != null) drafts.write(draft, typed, me);
        var waits = draft == null ? drafts.as(drafts.add(id, typed, me), id, typed, me) : draft;
        for (var file : files) draftFiles.attach(waits, file);
        held.hold(waits, it, typed.then(), typed.key(), me);
        departing.at(waits.id(), it.sentAt(), it.sendAt());
    }

    /** Takes a letter that waits back into the composer. A colleague who does that gives it back to its author. */
    @Transactional
    void takeBack(TicketId id, long draft, Member me) {
        me.mustBelong();
        var it = drafts.lock(id, draft, me);
        if (it.waiting() == null) throw new Refused("composing.gone");
        var mine = it.author().equals(me.id());
        // Shared first: whoever stops a colleague's letter goes on seeing it.
        if (!mine) drafts.share(it, true);
        drafts.takeBack(
                it,
                mine ? "" : Text.in(directory.person(it.author()).language(), "composing.returned.stopped", me.name()));
        events.publishEvent(new PartChanged(id));
    }

    @Transactional
    void sendNow(TicketId id, long draft, Member me) {
        me.mustBelong();
        var turn = conversation.turn(id, me);
        var it = drafts.lock(id, draft, me);
        if (it.waiting() == null || !it.author().equals(me.id())) throw new Refused("composing.gone");
        leave(it, turn, me);
        events.publishEvent(new PartChanged(id));
    }

    /** When its moment has come. @return how much longer it waits; empty when it is done with */
    @Transactional
    Optional<Duration> release(long draft, Member me) {
        var known = held.find(draft).filter(it -> it.author().equals(me.id()));
        if (known.isEmpty()) return Optional.empty();
        var early = rest(known.get());
        if (early.isPositive()) return Optional.of(early);
        // The ticket first, as a letter of the client's has it that stops this one; and then what has become of it
        // meanwhile.
        var turn = conversation.turn(known.get().ticket(), me);
        var found = held.waiting(draft).filter(it -> it.author().equals(me.id()));
        if (found.isEmpty()) return Optional.empty();
        var it = found.get();
        var rest = rest(it);
        if (rest.isPositive()) return Optional.of(rest);
        leave(it, turn, me);
        events.publishEvent(new PartChanged(it.ticket()));
        return Optional.empty();
    }

    /** It could not leave: its author finds it as a draft, with the reason. Nothing that was sent is lost in silence. */
    @Transactional
    void giveBack(long draft, String why, boolean shared) {
        held.waiting(draft).ifPresent(it -> {
            drafts.takeBack(it, why.length() <= 500 ? why : why.substring(0, 500));
            if (shared) drafts.share(it, true);
            events.publishEvent(new PartChanged(it.ticket()));
            events.publishEvent(new GivenBack(it.ticket(), it.id(), it.author()));
        });
    }

    /** The row that waited becomes a message, and a letter in the queue, in this transaction or not at all. */
    private void leave(Draft it, Conversation.Turn turn, Member me) {
        drafts.remove(it.id());
        depart(it, it.attachments(), turn, me);
    }

    private void depart(Draft it, List<NewAttachment> files, Conversation.Turn turn, Member me) {
        var addresses = Addresses.of(it.to(), it.cc(), it.bcc());
        var envelope = new Conversation.Envelope(
                Addresses.mails(addresses.to()),
                Addresses.mails(addresses.cc()),
                Addresses.mails(addresses.bcc()),
                it.subject().isBlank() ? null : it.subject());
        var then = it.then() != null && turn.mayMove(it.then()) ? it.then() : null;
        var letter = it.letter().isBlank() ? null : it.letter();
        var words = new Conversation.Draft(it.text(), files, null, then, it.key(), letter);
        if (it.mode() == Mode.SIDE) conversation.writeBeside(turn, it.side(), words, envelope, me);
        else conversation.send(turn, words, envelope, me);
    }

    private static String client(Correspondents it) {
        if (it.requester() == null) throw new Refused("ticketing.reply.no-address");
        return it.requester();
    }

    /** Nothing is sent while there is something that the writer has not seen. */
    private static void mustHaveRead(TicketId id, Typed typed, HeldLetters.Before it) {
        if (it.newest() > typed.seen() || (typed.waiting() != null && it.others())) throw new ArrivedMeanwhile(id);
    }

    private static List<Long> shown(Typed typed) {
        if (typed.waiting() == null) return List.of();
        return Arrays.stream(typed.waiting().split(","))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private Instant moment(String typed) {
        try {
            var at = LocalDateTime.parse(typed).atZone(directory.zone()).toInstant();
            var now = clock.instant();
            if (!at.isAfter(now)) throw new Refused("composing.later.past");
            if (at.isAfter(now.plus(LONGEST))) throw new Refused("composing.later.far");
            return at;
        } catch (DateTimeParseException _) {
            throw new Refused("composing.later.when");
        }
    }

    private Duration rest(Draft it) {
        return Duration.between(clock.instant(), waiting(it).sendAt());
    }

    private static Waiting waiting(Draft it) {
        if (it.waiting() == null) throw new NotFound();
        return it.waiting();
    }

    private static Conversation.Draft words(Typed it, List<NewAttachment> files, @Nullable Long seen) {
        if (it.letter().isBlank()) return new Conversation.Draft(it.text(), files, seen, null, it.key());
        var letter = SafeHtml.asWritten(it.letter());
        return new Conversation.Draft(SafeHtml.toText(letter), files, seen, null, it.key(), letter);
    }

    private static List<NewAttachment> files(List<NewAttachment> kept, List<NewAttachment> fresh) {
        mustFit(kept.size() + fresh.size());
        return java.util.stream.Stream.concat(kept.stream(), fresh.stream()).toList();
    }

    static void mustFit(int files) {
        if (files > MOST_FILES) throw new Refused("ticketing.files.too-many", MOST_FILES, files);
    }
}
