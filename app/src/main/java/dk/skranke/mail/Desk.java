package dk.skranke.mail;

import dk.skranke.mail.Departures.Departure;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Correspondence;
import dk.skranke.ticketing.Correspondence.OutgoingReply;
import dk.skranke.ticketing.Delivery;
import dk.skranke.ticketing.Delivery.State;
import dk.skranke.ticketing.MessageId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down where a letter is on its way, in the mail room's book and on the ticket at once. */
@Service
class Desk {

    private final Departures departures;
    private final KnownLetters letters;
    private final Correspondence correspondence;
    private final Clock clock;

    Desk(Departures departures, KnownLetters letters, Correspondence correspondence, Clock clock) {
        this.departures = departures;
        this.letters = letters;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /**
     * @param later whether an earlier letter of the ticket goes first
     * @param material what it is written from, where it is to be written now
     */
    record Found(
            Departure departure, boolean later, @Nullable Material material) {}

    /** What a letter is written from. */
    record Material(OutgoingReply reply, List<KnownLetters.Known> before) {}

    /**
     * For one attempt; from here on every earlier one comes too late. Empty when the letter is done with.
     *
     * @param server whether there is one; where there is none the letter waits for it from now on
     */
    @Transactional
    Optional<Found> take(MessageId message, boolean server) {
        return departures.claim(message).map(it -> found(it.departure(), it.later(), server));
    }

    private Found found(Departure it, boolean later, boolean server) {
        if (later || it.started()) return new Found(it, later, null);
        if (!server) tell(it, State.NO_SERVER, it.attempts(), "");
        return new Found(it, false, server && !it.written() ? material(it) : null);
    }

    private Material material(Departure it) {
        var reply = correspondence.reply(it.message());
        return new Material(reply, letters.before(reply.ticket(), reply.message(), reply.side()));
    }

    @Transactional(readOnly = true)
    List<MessageId> waiting() {
        return departures.waiting();
    }

    @Transactional(readOnly = true)
    List<MessageId> held() {
        return departures.held();
    }

    /** A person has seen to what was wrong. */
    @Transactional
    void again(MessageId message) {
        var it = departures.find(message).orElseThrow(NotFound::new);
        departures.again(message);
        tell(it, State.QUEUED, 0, "");
    }

    @Transactional
    void written(Departure it, String raw, String sender) {
        mustHold(departures.written(it, raw, sender));
    }

    /** Before the letter's last line, without which no server takes it. */
    @Transactional
    void started(Departure it) {
        mustHold(departures.started(it));
    }

    /** What a server said counts, also when it comes late; where there was a doubt, it stands. */
    @Transactional
    void sent(Departure it) {
        if (departures.sent(it) || it.doubts() > 0)
            tell(it, State.SENT, it.attempts() + 1, it.doubts() > 0 ? "POSSIBLY_TWICE" : "");
    }

    @Transactional
    void waits(Departure it, String reason) {
        mustHold(departures.holds(it));
        tell(it, State.NO_SERVER, it.attempts(), reason);
    }

    @Transactional
    void retried(Departure it, String reason) {
        mustHold(departures.retried(it, reason));
        tell(it, State.RETRYING, it.attempts() + 1, reason);
    }

    @Transactional
    void failed(Departure it, String reason) {
        mustHold(departures.failed(it, reason));
        tell(it, State.FAILED, it.attempts() + 1, reason);
    }

    @Transactional
    void doubted(Departure it) {
        mustHold(departures.doubted(it));
        tell(it, State.IN_DOUBT, it.attempts() + 1, "");
    }

    private static void mustHold(boolean held) {
        if (!held) throw new TakenOver();
    }

    private void tell(Departure it, State state, int attempts, String reason) {
        correspondence.delivered(it.ticket(), it.message(), new Delivery(state, clock.instant(), attempts, reason));
    }
}
