package dk.skranke.proof.seed;

import dk.skranke.proof.Caller;
import dk.skranke.proof.Engine;
import dk.skranke.proof.Installation;
import dk.skranke.proof.Options;
import dk.skranke.proof.Packaged;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** {@code ./skranke seed}: the schema as the program makes it, filled set by set. Stopped, it goes on where it was. */
public final class Seed {

    /** What everybody in the seeded office signs in with. */
    public static final String PASSWORD = "skranke-demo";

    private static final String HASH =
            "'$argon2id$v=19$m=19456,t=2,p=1$G5XoDYcP0Kokg+tF4GPTjw$qhGoEkJsJ3YWDStDhswFBazJutPkX/9dLU7rW3ArErQ'";
    private static final int CHUNK = 5000;
    private static final int MOST = 1_000_000;
    private static final int HANDS = 2;
    /** Killed, the seed goes on where it was; after a power failure it is begun anew: half of the log is left out. */
    private static final List<String> SETTINGS = List.of(
            "full_page_writes=off",
            // Several workers build the index of words for three times the work.
            "max_parallel_maintenance_workers=0",
            "synchronous_commit=off",
            "vacuum_buffer_usage_limit=0",
            "shared_buffers=768MB",
            "maintenance_work_mem=768MB",
            "work_mem=64MB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=8GB",
            "checkpoint_timeout=30min",
            "autovacuum=off");

    private final Engine engine;
    private final Packaged program;
    private final long tickets;
    private final long open;
    private final long number;
    private final PrintStream out;

    private Seed(Engine engine, Packaged program, long tickets, long open, long number, PrintStream out) {
        this.engine = engine;
        this.program = program;
        this.tickets = tickets;
        this.open = open;
        this.number = number;
        this.out = out;
    }

    public static void run(Options options) throws SQLException {
        var data = options.path("data", "data/seed");
        var tickets = options.number("tickets", 10_000);
        var number = options.number("seed", 1);
        options.mustBeUsed();
        if (tickets < 1 || tickets > MOST) throw new Options.Unclear("--tickets is a number from 1 to " + MOST + ".");
        fill(data, Packaged.as(Path.of("app/target/skranke.jar")), tickets, tickets / 20, number, System.err);
    }

    /** @param open about how many of the tickets are open; at most half */
    public static void fill(Path data, Packaged program, long tickets, long open, long number, PrintStream out)
            throws SQLException {
        try (var engine = Engine.start(data, SETTINGS)) {
            new Seed(engine, program, tickets, open, number, out).fill();
        }
    }

    private void fill() throws SQLException {
        var start = Instant.now();
        prepare();
        var missing = missing();
        if (missing.isEmpty() && indexed()) {
            out.println("Nothing to do: the office has its " + tickets + " tickets.");
            return;
        }
        write(missing);
        finish();
        var seconds = Math.max(1, Duration.between(start, Instant.now()).toMillis()) / 1000.0;
        out.printf(
                "%d tickets in %.0f s, %.0f a second, everything counted.%n",
                missing.size() * (long) CHUNK, seconds, missing.size() * (double) CHUNK / seconds);
    }

    private void prepare() throws SQLException {
        if (!is("select to_regclass('seed.office') is not null")) found();
        if (!is("select exists (select 1 from seed.office where number = " + number + " and tickets = " + tickets
                + ")")) {
            throw new Options.Unclear("This folder holds another seed. Choose another --data.");
        }
        if (is("select file is null from seed.office")) file();
    }

    /** The program makes its schema; the office is ours. */
    private void found() throws SQLException {
        program().close();
        if (is("select exists (select 1 from office.settings)")) {
            throw new Options.Unclear("There is an office in this folder already. Choose an empty --data.");
        }
        try (var connection = engine.connect()) {
            connection.setAutoCommit(false);
            execute(connection, text("office.sql"));
            texts(connection);
            execute(
                    connection,
                    "insert into seed.office (number, tickets, open, anchor) values (" + number + ", " + tickets + ", "
                            + open + ", date_trunc('day', now()))");
            connection.commit();
        }
    }

    /** The one file that all attachments are. It is stored by the program itself, which has the key. */
    private void file() throws SQLException {
        try (var program = program()) {
            Caller.signIn(program.address(), "person1@kanal.example", PASSWORD)
                    .file("Et bilag", "Bilaget ligger ved.", "Dette bilag hører til alle sager i dette kontor.");
        }
        // Numbers far from those that the seed gives.
        run("alter table ticketing.message alter column id restart with 100000000;"
                + "drop index search.said_words;"
                + "update seed.office set before = (select last from ticketing.numbering),"
                + " file = (select content from ticketing.attachment order by id limit 1)");
    }

    private Installation program() {
        return program.start(engine.data(), Map.of(), Map.of("SKRANKE_DATABASE_URL", engine.url()));
    }

    private void texts(Connection connection) throws SQLException {
        var random = new Random(number);
        var danish = Languages.danish(random);
        var german = Languages.german(random);
        var english = Languages.english(random);
        try (var add = connection.prepareStatement(
                        "insert into seed.paragraph (id, text, words) values (?, ?, search.words(?, ?))");
                var title = connection.prepareStatement("insert into seed.title (id, title) values (?, ?)")) {
            for (var id = 1; id <= 6000; id++) {
                var language = id <= 3000 ? "da" : id <= 4500 ? "de" : "en";
                var words = id <= 3000 ? danish : id <= 4500 ? german : english;
                var text = words.paragraph(250 + random.nextInt(250));
                add.setInt(1, id);
                add.setString(2, text);
                add.setString(3, language);
                add.setString(4, text);
                add.addBatch();
                if (id <= 3000) {
                    title.setInt(1, id);
                    title.setString(2, danish.title());
                    title.addBatch();
                }
            }
            add.executeBatch();
            title.executeBatch();
        }
        execute(connection, "analyze seed.paragraph");
    }

    private List<Long> missing() throws SQLException {
        return longs("select i from seed.office o, generate_series(o.before + 1, o.before + o.tickets, " + CHUNK
                + ") i where not exists (select 1 from seed.done d where d.first = i) order by i");
    }

    private void write(List<Long> missing) throws SQLException {
        var last = longs("select before + tickets from seed.office").getFirst();
        var written = new AtomicLong();
        var chunk = text("chunk.sql");
        // What is written here is right by its making; a check of each reference would be half the time.
        share(missing, "set session_replication_role = replica", first -> {
            progress(written.incrementAndGet(), missing.size());
            return "begin;"
                    + chunk.replace(":first", first.toString()).replace(":last", "" + Math.min(first + CHUNK - 1, last))
                    + ";commit";
        });
    }

    /** Several hands take what is next, each on its own connection. */
    private <T> void share(List<T> work, String beginning, Function<T, String> statements) throws SQLException {
        var waiting = new ConcurrentLinkedQueue<>(work);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var all = IntStream.range(0, HANDS)
                    .mapToObj(_ -> hands.submit(() -> {
                        try (var connection = engine.connect()) {
                            execute(connection, beginning);
                            for (var next = waiting.poll(); next != null; next = waiting.poll())
                                execute(connection, statements.apply(next));
                        }
                        return null;
                    }))
                    .toList();
            for (var it : all) it.get();
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void progress(long written, int all) {
        if (written % 10 == 0 || written == all) {
            out.printf("%,d of %,d tickets%n", written * CHUNK, (long) all * CHUNK);
        }
    }

    private boolean indexed() throws SQLException {
        return is("select to_regclass('search.said_words') is not null");
    }

    /** The index of words and the statistics of all tables, the largest first; the words' own table is not free until last. */
    private void finish() throws SQLException {
        out.println("Indexing and counting ...");
        run("update ticketing.numbering set last = (select max(id) from ticketing.ticket)");
        run("select ticketing.count_tallies()");
        var work = new ArrayList<String>();
        if (!indexed()) {
            work.add("create index said_words on search.said using gin (words) with (gin_pending_list_limit = 256)");
        }
        work.addAll(texts("select format('vacuum (analyze) %I.%I', schemaname, relname) from pg_stat_user_tables"
                + " order by relname = 'said', pg_total_relation_size(relid) desc"));
        share(work, "set session_replication_role = default", it -> it);
    }

    private boolean is(String question) throws SQLException {
        try (var connection = engine.connect();
                var answer = connection.createStatement().executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private List<Long> longs(String question) throws SQLException {
        return texts(question).stream().map(Long::valueOf).toList();
    }

    private List<String> texts(String question) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = engine.connect();
                var answer = connection.createStatement().executeQuery(question)) {
            while (answer.next()) all.add(answer.getString(1));
        }
        return all;
    }

    private void run(String statement) throws SQLException {
        try (var connection = engine.connect()) {
            execute(connection, statement);
        }
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private String text(String name) {
        try (var in = Seed.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":seed", Long.toString(number))
                    .replace(":password", HASH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
