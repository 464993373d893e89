package dk.skranke.proof.storm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A busy office: people write, mail comes in, and whoever hears nothing asks again. */
final class Load implements AutoCloseable {

    private static final Map<Kind, Integer> HANDS =
            Map.of(Kind.CREATE, 2, Kind.NOTE, 1, Kind.REPLY, 2, Kind.SMTP, 2, Kind.IMAP, 1);
    /** Of the time that the program is there to answer: what a slow machine needs to start again is judged as such. */
    private static final Duration STUBBORN = Duration.ofSeconds(90);

    private static final int MOST_TICKETS = 200;
    private static final int MOST_UNREAD = 15;

    private final Ledger ledger;
    private final Office office;
    private final Post post;
    private final MailServer server;
    private final List<Long> tickets = new CopyOnWriteArrayList<>();
    private final List<Thread> hands = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Map<Kind, AtomicInteger> begun = counters();
    private final Map<Kind, AtomicInteger> taken = counters();
    private final AtomicLong away = new AtomicLong();
    private volatile boolean closing;

    Load(Ledger ledger, Office office, Post post, MailServer server) {
        this.ledger = ledger;
        this.office = office;
        this.post = post;
        this.server = server;
    }

    private static Map<Kind, AtomicInteger> counters() {
        var all = new EnumMap<Kind, AtomicInteger>(Kind.class);
        for (var it : Kind.values()) all.put(it, new AtomicInteger());
        return all;
    }

    void start(Random seeds) {
        HANDS.forEach((kind, count) -> {
            for (var n = 0; n < count; n++) {
                var random = new Random(seeds.nextLong());
                hands.add(Thread.ofPlatform().daemon().name("storm-" + kind).start(() -> work(kind, random)));
            }
        });
    }

    /** How many of a kind were begun, or answered with "taken". */
    int count(Kind kind, boolean answered) {
        return of(answered ? taken : begun, kind).get();
    }

    private static AtomicInteger of(Map<Kind, AtomicInteger> counters, Kind kind) {
        return Objects.requireNonNull(counters.get(kind));
    }

    /** The program was killed, and is well again. */
    void missed(Duration outage) {
        away.addAndGet(outage.toNanos());
    }

    private long attended() {
        return System.nanoTime() - away.get();
    }

    private void work(Kind kind, Random random) {
        try {
            while (!closing) {
                if (mayBegin(kind)) carry(errand(kind, random), random);
                Moments.pause(20 + random.nextInt(kind == Kind.IMAP ? 400 : 150));
            }
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    /** While nobody fetches, the mailbox is not filled without end. */
    private boolean mayBegin(Kind kind) {
        if (kind == Kind.IMAP) return server.unread() < MOST_UNREAD;
        return kind.opensTicket() || !tickets.isEmpty();
    }

    private Errand errand(Kind kind, Random random) {
        var id = "op" + HexFormat.of().toHexDigits(random.nextLong());
        var on = kind.opensTicket() ? 0 : tickets.get(random.nextInt(tickets.size()));
        var key = new UUID(random.nextLong(), random.nextLong()).toString();
        var bytes = switch (kind) {
            case CREATE, NOTE -> new byte[0];
            case REPLY -> Errand.file(random);
            case SMTP, IMAP -> mail(id, random);
        };
        return new Errand(id, kind, on, key, bytes);
    }

    private static byte[] mail(String id, Random random) {
        var content = new byte[random.nextInt(60_000)];
        random.nextBytes(content);
        return """
                From: Henrik Aaby <henrik@bageri.example>
                To: %s
                Subject: Brev %s
                Date: Mon, 23 Nov 2026 09:00:00 +0100
                Message-ID: <%2$s@bageri.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=grense

                --grense
                Content-Type: text/plain; charset=utf-8

                Ordet er %2$s
                --grense
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%2$s.bin"
                Content-Transfer-Encoding: base64

                %3$s
                --grense--
                """.formatted(Office.POST, id, Base64.getMimeEncoder().encodeToString(content))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .getBytes(US_ASCII);
    }

    /** Until it is answered. Of those who heard nothing, one in five gives up: then it is there once or not at all. */
    private void carry(Errand it, Random random) {
        ledger.sent(it);
        of(begun, it.kind()).incrementAndGet();
        var end = attended() + STUBBORN.toNanos();
        while (true) {
            var answer = attempt(it);
            ledger.answered(it, answer);
            switch (answer.outcome()) {
                case TAKEN -> {
                    taken(it, answer);
                    return;
                }
                case NEVER -> {
                    return;
                }
                case UNKNOWN -> {
                    if (random.nextInt(5) == 0) return;
                }
                case LATER -> {}
            }
            if (attended() > end) return;
            Moments.pause(50 + random.nextInt(150));
        }
    }

    private Answer attempt(Errand it) {
        return switch (it.kind()) {
            case CREATE -> office.file(it);
            case NOTE, REPLY -> office.write(it);
            case SMTP -> post.bring(it.bytes());
            case IMAP -> {
                server.deliver(it.id(), it.bytes());
                yield Answer.taken(0);
            }
        };
    }

    private void taken(Errand it, Answer answer) {
        of(taken, it.kind()).incrementAndGet();
        if (it.kind() == Kind.CREATE && tickets.size() < MOST_TICKETS) tickets.add(answer.ticket());
    }

    /** Nothing new is begun, what was begun is carried through. */
    void finish() {
        closing = true;
        for (var it : hands) {
            try {
                if (!it.join(STUBBORN.plusSeconds(60))) throw new IllegalStateException(it.getName() + " hangs");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!failures.isEmpty()) throw new IllegalStateException(failures.peek());
    }

    @Override
    public void close() {
        closing = true;
    }
}
