package dk.skranke.proof.storm;

import dk.skranke.proof.Installation;
import dk.skranke.proof.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One storm over one fresh installation. */
final class Run {

    /** Takeover of what a dead program had in hand is quicker than in an office, so that a run does not wait for it. */
    private static final Map<String, String> QUICKER = Map.of(
            "skranke.imap.interval", "1s",
            "db-scheduler.polling-interval", "1s",
            "db-scheduler.heartbeat-interval", "1s");

    static final Duration PROMISED = Duration.ofSeconds(30);
    private static final int SHORTEST = 50;
    private static final int LONGEST = 5000;

    private final Packaged packaged;
    private final Path folder;
    private final long seed;
    private final Random random;
    private final @Nullable Sabotage sabotage;
    private final Findings findings = new Findings();
    private final List<Outage> outages = new ArrayList<>();

    Run(Packaged packaged, Path folder, long seed, @Nullable Sabotage sabotage) {
        this.packaged = packaged;
        this.folder = folder;
        this.seed = seed;
        this.random = new Random(seed);
        this.sabotage = sabotage;
    }

    /** @param end no kill begins after this */
    Outcome storm(int wanted, Instant end) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (var server = MailServer.start();
                var sink = Sink.start(folder.resolve("sink"));
                var program = packaged.start(data(), QUICKER, environment());
                var office = Office.open(program.address(), folder.resolve("data.out"))) {
            office.receiveBySmtp();
            office.fetchFrom(server);
            office.sendThrough(sink);
            if (sabotage == Sabotage.SYNCHRONOUS_COMMIT_OFF) answerTooSoon(program);
            try (var ledger = new Ledger(book());
                    var load = new Load(ledger, office, new Post(program.smtpPort(), Office.POST), server)) {
                load.start(random);
                while (outages.size() < wanted && Instant.now().isBefore(end)) kill(program, load);
                load.finish();
            }
            drain(office, server, sink);
            return verify(office, sink);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path book() {
        return folder.resolve("ledger.jsonl");
    }

    private Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        if (sabotage != null && sabotage.needsAgent()) {
            var agent = AgentFile.write(folder.resolve("sabotage.jar"));
            environment.put("JAVA_TOOL_OPTIONS", "-javaagent:" + agent + "=" + sabotage.word());
        }
        return environment;
    }

    private void answerTooSoon(Installation program) throws IOException, SQLException {
        try (var books = Books.open(data())) {
            books.change("alter role skranke_app set synchronous_commit = off");
        }
        program.kill();
        program.again();
    }

    private void kill(Installation program, Load load) {
        var victim = await(load);
        var from = Instant.now();
        victim.killAndAwait(program, data());
        var outage = new Outage(from, Instant.now());
        outages.add(outage);
        load.missed(outage.length());
        System.out.printf("%3d  %-10s  back after %.1f s%n", outages.size(), victim, outage.seconds());
        findings.unless(
                outage.length().compareTo(PROMISED) <= 0,
                Verdict.SLOW,
                victim + ": up again only after " + outage.length());
    }

    /** Any moment, and more often a near one than a far one; a sabotage is met where it hurts. */
    private Victim await(Load load) {
        if (sabotage == null) {
            var draw = random.nextDouble();
            Moments.pause(SHORTEST + (long) ((LONGEST - SHORTEST) * draw * draw * draw));
            return Victim.values()[random.nextInt(Victim.values().length)];
        }
        var before = load.count(sabotage.kind, sabotage.answered);
        for (var tries = 0; tries < 20_000 && load.count(sabotage.kind, sabotage.answered) <= before; tries++)
            Moments.pause(1);
        Moments.pause(random.nextInt(sabotage.earliest, sabotage.latest));
        return sabotage.victim;
    }

    /** Until nothing waits: no mail to be fetched, no letter to be sent. Of a spoilt program some may wait forever. */
    private void drain(Office office, MailServer server, Sink sink) throws IOException, SQLException {
        var end = Instant.now().plusSeconds(180);
        var hurry = Instant.now();
        try (var books = Books.open(data())) {
            while (Instant.now().isBefore(end)) {
                var done = sabotage != null || books.waiting() == 0 && !doubtful(books, office, sink);
                if (server.unread() == 0 && done) break;
                Moments.pause(200);
                if (Instant.now().isBefore(hurry)) continue;
                hurry = Instant.now().plusSeconds(2);
                office.sendThrough(sink);
            }
            findings.unless(sabotage != null || books.waiting() == 0, Verdict.LOST, "letters still wait");
            findings.unless(server.unread() == 0, Verdict.LOST, server.unread() + " mails were not fetched");
        }
        // What a spoilt program does only late is not lost yet.
        if (sabotage != null) Moments.pause(5000);
    }

    /** Doubted twice, a letter is left to a person, who asks the recipient and, when nothing has come, sends it again. */
    private boolean doubtful(Books books, Office office, Sink sink) throws IOException, SQLException {
        var failed = books.letters().stream()
                .filter(it -> it.failed().equals("IN_DOUBT"))
                .toList();
        if (failed.isEmpty()) return false;
        var arrived = sink.letters().stream().map(Sink.Letter::id).collect(Collectors.toCollection(HashSet::new));
        var missing = failed.stream().filter(it -> !arrived.contains(it.id())).toList();
        for (var it : missing) office.sendAgain(it.message());
        return !missing.isEmpty();
    }

    private Outcome verify(Office office, Sink sink) throws IOException, SQLException {
        var lines = Ledger.read(book());
        try (var books = Books.open(data())) {
            var verifier = new Verifier(data(), books, office, sink, findings);
            verifier.verify(lines);
            verifier.verifyLetters();
            var spare = verifier.verifyFiles(outages);
            verifier.verifyDatabase();
            return new Outcome(seed, lines, outages, verifier.twice(), spare, findings);
        }
    }
}
