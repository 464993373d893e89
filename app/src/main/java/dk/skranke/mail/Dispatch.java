package dk.skranke.mail;

import static java.util.Objects.requireNonNull;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.mail.Departures.Departure;
import dk.skranke.mail.Desk.Material;
import dk.skranke.ticketing.MessageId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** One attempt to send one letter, and when the next one is due. */
@Component
class Dispatch {

    private record Ready(Departure departure, String raw, String sender) {}

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    private static final Duration GIVEN_UP = Duration.ofDays(5);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration NO_SERVER = Duration.ofMinutes(5);

    private final Desk desk;
    private final OutgoingServers servers;
    private final Mailboxes mailboxes;
    private final Composition composition;
    private final Courier courier;
    private final FileStore files;
    private final Clock clock;

    Dispatch(
            Desk desk,
            OutgoingServers servers,
            Mailboxes mailboxes,
            Composition composition,
            Courier courier,
            FileStore files,
            Clock clock) {
        this.desk = desk;
        this.servers = servers;
        this.mailboxes = mailboxes;
        this.composition = composition;
        this.courier = courier;
        this.files = files;
        this.clock = clock;
    }

    /** @return how long to wait before the next attempt; empty when there is none */
    Optional<Duration> attempt(MessageId message) {
        var server = servers.isNamed();
        var found = desk.take(message, server).orElse(null);
        if (found == null) return Optional.empty();
        // Without a server the earlier letter does not move either: nobody need look every few seconds.
        if (found.later()) return Optional.of(server ? TURN : NO_SERVER);
        if (!server && !found.departure().started()) return Optional.of(NO_SERVER);
        try {
            return attempt(found.departure(), found.material());
        } catch (TakenOver _) {
            return Optional.of(TURN); // to see that it was sent
        }
    }

    private Optional<Duration> attempt(Departure it, @Nullable Material material) {
        if (it.started()) return doubt(it);
        OutgoingServer server;
        try {
            server = servers.current().orElse(null);
        } catch (SecretLost _) {
            return retry(it, "SECRET");
        }
        if (server == null) return wait(it, "");
        try {
            var ready = ready(it, material);
            return ready.isEmpty() ? wait(it, "NO_MAILBOX") : send(ready.get(), server);
        } catch (TakenOver | DataAccessException | TransactionException notTheLetter) {
            throw notTheLetter;
        } catch (RuntimeException e) {
            log.warn("A letter could not be written or sent: {}", e.getClass().getName());
            return retry(it, "UNEXPECTED");
        }
    }

    private Optional<Ready> ready(Departure it, @Nullable Material material) {
        if (material == null) return Optional.of(new Ready(it, requireNonNull(it.raw()), requireNonNull(it.sender())));
        return mailboxes.of(material.reply().team()).map(box -> {
            var raw = composition.write(it, material, box).id().value();
            desk.written(it, raw, box.address());
            return new Ready(it, raw, box.address());
        });
    }

    private Optional<Duration> send(Ready ready, OutgoingServer server) {
        var it = ready.departure();
        var raw = new ContentId(ready.raw());
        try {
            courier.bring(server, ready.sender(), it.recipients(), () -> files.open(raw), () -> desk.started(it));
        } catch (NotSent e) {
            return switch (e.verdict()) {
                case NEVER -> fail(it, e.reason());
                case LATER -> retry(it, e.reason());
                case UNKNOWN -> doubt(it);
            };
        }
        desk.sent(it);
        return Optional.empty();
    }

    /** It may have left already. Once more with the same bytes, which the receiver can recognise; then a person decides. */
    private Optional<Duration> doubt(Departure it) {
        if (it.doubts() > 0) return fail(it, "IN_DOUBT");
        desk.doubted(it);
        return Optional.of(PAUSES.getFirst());
    }

    private Optional<Duration> retry(Departure it, String reason) {
        if (it.queuedAt().plus(GIVEN_UP).isBefore(clock.instant())) return fail(it, reason);
        desk.retried(it, reason);
        return Optional.of(PAUSES.get(Math.min(it.attempts(), PAUSES.size() - 1)));
    }

    private Optional<Duration> fail(Departure it, String reason) {
        desk.failed(it, reason);
        return Optional.empty();
    }

    private Optional<Duration> wait(Departure it, String reason) {
        desk.waits(it, reason);
        return Optional.of(NO_SERVER);
    }
}
