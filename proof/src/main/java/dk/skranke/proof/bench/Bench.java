package dk.skranke.proof.bench;

import dk.skranke.proof.Engine;
import dk.skranke.proof.Options;
import dk.skranke.proof.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./skranke bench}: a table of what each thing costs, and the same as JSON. */
public final class Bench {

    private static final List<String> SETTINGS =
            List.of("shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=top");

    /** The same mail in an office with rules about it. */
    private static final String RULED = "mail in, rules";

    private Bench() {}

    public static void run(Options options) throws Exception {
        var data = options.path("data", "data/seed");
        var seconds = options.number("seconds", 5);
        var json = options.text("json", "");
        var warm = options.number("warm", 30);
        var only = options.text("only", "");
        options.mustBeUsed();
        if (!Files.exists(data)) throw new Options.Unclear("There is nothing at " + data + ". First: ./skranke seed");
        var figures = measure(
                data,
                Packaged.as(Path.of("app/target/skranke.jar")),
                seconds,
                warm,
                only,
                List.of(1, Office.HANDS),
                System.out::println);
        if (!json.isEmpty()) {
            Files.writeString(options.path("json", json), new JsonMapper().writeValueAsString(figures));
        }
    }

    interface Listener {
        void hear(String line);
    }

    static List<Figures> measure(
            Path data, Packaged packaged, double seconds, long warm, String only, List<Integer> hands, Listener out)
            throws Exception {
        try (var engine = Engine.start(data, SETTINGS);
                var connection = engine.connect();
                var program = packaged.start(data, Map.of(), Map.of("SKRANKE_DATABASE_URL", engine.url()))) {
            connection.createStatement().execute("create extension if not exists pg_stat_statements");
            out.hear(count(connection) + " tickets");
            out.hear(Figures.head());
            var all = new ArrayList<Figures>();
            var watch = new Watch(program.pid(), engine.pid(), connection, seconds);
            var office = new Office(program.address(), connection);
            if (warm > 0) warm(office, program.smtpPort(), warm, out);
            for (var scenario : office.reads()) measure(watch, scenario, only, hands, all, out);
            for (var scenario : office.writes()) measure(watch, scenario, only, hands, all, out);
            try (var post = new Post(program.smtpPort())) {
                measure(watch, post.scenario("mail in"), only, hands, all, out);
            }
            if (wanted(RULED, only)) {
                office.rules();
                try (var post = new Post(program.smtpPort())) {
                    measure(watch, post.scenario(RULED), only, hands, all, out);
                }
            }
            var alone = new Watch(0, engine.pid(), connection, seconds);
            try (var bare = new Bare(engine)) {
                for (var scenario : bare.scenarios()) measure(alone, scenario, only, hands, all, out);
            }
            office.tidy();
            out.hear(memory(program.pid()));
            ratios(all).forEach(out::hear);
            return all;
        }
    }

    /**
     * The program compiles itself while it runs: what is measured is what it is after the first hours of a day. All pages get
     * the same time, or else the slow ones would leave the others cold.
     */
    private static void warm(Office office, int smtpPort, long seconds, Listener out) throws Exception {
        out.hear("Warming up for " + seconds + " s ...");
        var steps = new ArrayList<>(office.reads());
        steps.addAll(office.writes());
        try (var post = new Post(smtpPort);
                var pool = Executors.newFixedThreadPool(Office.HANDS)) {
            steps.add(post.scenario("mail in"));
            var spent = new AtomicLongArray(steps.size());
            var end = System.nanoTime() + seconds * 1_000_000_000L;
            for (var hand = 0; hand < Office.HANDS; hand++) {
                var mine = hand;
                pool.submit(() -> {
                    for (var turn = 0; System.nanoTime() < end; turn++) {
                        var next = least(spent);
                        var start = System.nanoTime();
                        steps.get(next).step().take(mine, 2_000_000 + turn);
                        spent.addAndGet(next, System.nanoTime() - start);
                    }
                    return null;
                });
            }
        }
    }

    private static int least(AtomicLongArray spent) {
        return IntStream.range(0, spent.length())
                .boxed()
                .min(Comparator.comparingLong(spent::get))
                .orElseThrow();
    }

    /** As many mail servers as hands, each on its own line. */
    private static final class Post implements AutoCloseable {

        private final List<Postman> lines = new ArrayList<>();

        Post(int port) throws IOException {
            for (var hand = 0; hand < Office.HANDS; hand++) lines.add(new Postman(port));
        }

        Scenario scenario(String name) {
            return new Scenario(
                    name,
                    (hand, turn) -> lines.get(hand)
                            .hand("kontakt1@klient.example", "team1@kanal.example", Office.mail(hand, turn)));
        }

        @Override
        public void close() throws IOException {
            for (var it : lines) it.close();
        }
    }

    private static void measure(
            Watch watch, Scenario scenario, String only, List<Integer> hands, List<Figures> all, Listener out)
            throws Exception {
        if (!wanted(scenario.name(), only)) return;
        for (var many : hands) {
            if (scenario.alone() && many > 1) continue;
            var figures = watch.measure(scenario, many);
            all.add(figures);
            out.hear(figures.line());
        }
    }

    private static boolean wanted(String name, String only) {
        return only.isEmpty() || Arrays.asList(only.split(",")).contains(name);
    }

    private static long count(Connection connection) throws Exception {
        try (var answer = connection.createStatement().executeQuery("select count(*) from ticketing.ticket")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** How many times what the bare database spends on the same. */
    private static List<String> ratios(List<Figures> all) {
        var lines = new ArrayList<String>();
        for (var it : all) {
            all.stream()
                    .filter(bare -> bare.scenario().equals(Bare.of(it.scenario())) && bare.hands() == it.hands())
                    .forEach(bare -> lines.add(String.format(
                            "%-16s %2d  %.1f times the processor time of the bare database, %.2f of its rate",
                            it.scenario(), it.hands(), it.cpu() / bare.cpu(), it.perSecond() / bare.perSecond())));
        }
        return lines;
    }

    private static String memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(it -> it.startsWith("VmRSS"))
                .findFirst()
                .map(it -> "The program's memory: " + it.substring(6).strip())
                .orElse("");
    }
}
