package dk.skranke.proof.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.proof.Engine;
import dk.skranke.proof.Installation;
import dk.skranke.proof.Packaged;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL and one folder behind any balancer; one of them is killed, one is frozen and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesProof {

    private static final Packaged PROGRAM = Packaged.installed(Path.of("../app/target/skranke.jar"));
    private static final String MAIL = "birgit@brixlindegaard.dk";
    private static final String PASSWORD = "et langt kodeord til prøven";
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);
    private static final Duration FROZEN = Duration.ofSeconds(40);
    private static final int THREADS = 6;
    private static final int LETTERS = 4;

    @TempDir
    static Path folder;

    World world;
    Engine engine;
    Connection database;
    Installation a;
    Installation b;
    Visitor birgit;

    @BeforeAll
    void both_nodes_start_at_the_same_time_on_an_empty_database() throws Exception {
        world = new World();
        engine = Engine.start(folder.resolve("server"), List.of());
        try (var connection = engine.connect();
                var owner = connection.createStatement()) {
            owner.execute("create role kontoret login createrole password 'hemmelig'");
            owner.execute("create database kontoret owner kontoret");
        }
        database = engine.connect("kontoret");
        var first = CompletableFuture.supplyAsync(this::node);
        var second = CompletableFuture.supplyAsync(this::node);
        a = first.get(3, TimeUnit.MINUTES);
        b = second.get(3, TimeUnit.MINUTES);
        birgit = openOffice();
    }

    private Installation node() {
        var url = "postgresql://kontoret:hemmelig@127.0.0.1:" + engine.port() + "/kontoret";
        return PROGRAM.start(
                folder.resolve("data"),
                Map.of("skranke.mail.host", "127.0.0.1", "skranke.mail.port", Integer.toString(world.port())),
                Map.of("SKRANKE_DATABASE_URL", url, "SKRANKE_MEMORY", "256m"));
    }

    /** The form comes from one node and goes to the other. */
    private Visitor openOffice() throws IOException {
        var visitor = new Visitor(List.of(a.address(), b.address()));
        var said = codes();
        // Who listens may not have said so yet.
        for (var tries = 0; tries < 100 && said.isEmpty(); tries++, said = codes()) Wait.sleep(Duration.ofMillis(100));
        assertThat(said).as("both nodes say the same code").hasSize(1);
        var form = visitor.form(said.getFirst());
        form.putAll(Map.of("office", "Brix & Lindegaard", "name", "Birgit Holm", "mail", MAIL, "password", PASSWORD));
        assertThat(visitor.post("/setup", form).statusCode()).isEqualTo(302);
        visitor.read("/account");
        var box = visitor.form("/administration/mail/mailboxes/new");
        box.put("address", "kontoret@brixlindegaard.dk");
        assertThat(visitor.post("/administration/mail/mailboxes", box).statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private List<String> codes() throws IOException {
        return Pattern.compile("/setup\\?code=\\S+")
                .matcher(Files.readString(folder.resolve("data.out")))
                .results()
                .map(it -> it.group())
                .distinct()
                .toList();
    }

    @AfterAll
    void everything_stops() throws Exception {
        for (var it : new Installation[] {a, b}) {
            if (it == null) continue;
            signal("CONT", it);
            it.close();
        }
        if (database != null) database.close();
        if (engine != null) engine.close();
        if (world != null) world.close();
    }

    @Test
    @Order(1)
    void who_signed_in_on_one_node_works_and_listens_on_the_other() {
        var here = new Visitor(List.of(a.address())).signIn(MAIL, PASSWORD);
        var lineOnB = here.listen(b.address(), "/live");
        var lineOnA = here.listen(a.address(), "/live");

        var filed = here.postTo(a.address(), "/tickets", ticket("Fra den ene"));
        var path = location(filed);
        var data = "data:" + path.substring(path.lastIndexOf('/') + 1);
        var took = Wait.until(Duration.ofSeconds(5), () -> lineOnB.contains(data));
        System.out.println("A change on one node was told on a page of the other after " + took.toMillis() + " ms");
        assertThat(here.postTo(b.address(), path + "/messages", note("Fra den anden"))
                        .statusCode())
                .isEqualTo(303);
        Wait.until(Duration.ofSeconds(5), () -> times(lineOnA, data) >= 2);
        Wait.sleep(Duration.ofMillis(500));
        assertThat(times(lineOnB, data))
                .as("each change once on each page: opened, and written on")
                .isEqualTo(times(lineOnA, data));

        here.postTo(a.address(), "/sign-out", Map.of());
        Wait.until(Duration.ofSeconds(5), () -> lineOnB.contains("end") && lineOnA.contains("end"));
    }

    @Test
    @Order(2)
    void a_form_that_reaches_both_nodes_at_once_counts_once() throws Exception {
        for (var round = 0; round < 10; round++) {
            var form = ticket("På én gang " + round);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = threads.invokeAll(List.<Callable<String>>of(
                        () -> location(birgit.postTo(a.address(), "/tickets", form)),
                        () -> location(birgit.postTo(b.address(), "/tickets", form))));
                assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
            }
        }
        assertThat(number("select count(*) from ticketing.ticket where title like 'På én gang%'"))
                .isEqualTo(10);
    }

    @Test
    @Order(3)
    void a_node_is_killed_while_forms_are_sent_and_none_is_lost_or_counted_twice() throws Exception {
        var going = new AtomicBoolean(true);
        var acknowledged = new ConcurrentHashMap<String, String>();
        var path = location(birgit.post("/tickets", ticket("Noter")));
        birgit.retried.set(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<CompletableFuture<Void>>();
            for (var i = 0; i < 4; i++) {
                var notes = i % 2 == 0;
                writers.add(CompletableFuture.runAsync(() -> write(going, notes ? path : null, acknowledged), threads));
            }
            Wait.until(Duration.ofSeconds(60), () -> acknowledged.size() >= 40);
            a.kill();
            var then = acknowledged.size();
            Wait.until(Duration.ofSeconds(60), () -> acknowledged.size() >= then + 60);
            going.set(false);
            for (var it : writers) it.get(60, TimeUnit.SECONDS);
        } finally {
            going.set(false);
        }
        System.out.println(
                "Killed: " + acknowledged.size() + " forms, " + birgit.retried + " retried on the other node");
        assertThat(birgit.retried.get()).isPositive();
        assertThat(number("select count(*) from ticketing.ticket where title like 'ord %'")
                        + number("select count(*) from ticketing.message where text like 'ord %' and kind = 'NOTE'"))
                .isEqualTo(acknowledged.size());
        assertThat(number("select max(id) - count(*) from ticketing.ticket"))
                .as("no gap in the numbers")
                .isZero();
        a.again();
    }

    private void write(AtomicBoolean going, @org.jspecify.annotations.Nullable String onto, Map<String, String> done) {
        while (going.get()) {
            var word = "ord " + UUID.randomUUID();
            var answer =
                    onto == null ? birgit.post("/tickets", ticket(word)) : birgit.post(onto + "/messages", note(word));
            if (answer.statusCode() != 303) throw new AssertionError("answered " + answer.statusCode());
            done.put(word, location(answer));
        }
    }

    @Test
    @Order(4)
    void a_node_freezes_while_it_sends_and_comes_back_and_no_letter_leaves_twice() throws Exception {
        var paths = new ArrayList<String>();
        for (var i = 0; i < THREADS; i++) {
            var form = ticket("Til en klient " + i);
            form.putAll(Map.of("from", "OUTSIDE", "requester", "klient" + i + "@example.com", "name", "Klient " + i));
            paths.add(location(birgit.post("/tickets", form)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < THREADS; i++) {
                var ticket = i;
                threads.execute(() -> reply(ticket, paths.get(ticket)));
            }
            Wait.until(Duration.ofSeconds(20), () -> !world.taken().isEmpty() && world.speaking() > 1);
        }
        signal("STOP", a);
        var frozen = Instant.now();
        var inHand = inHand();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var meanwhile = CompletableFuture.runAsync(this::writeMeanwhile, threads);
            Wait.until(TAKEN_OVER, () -> inHand.stream().noneMatch(inHand()::contains));
            var took = Duration.between(frozen, Instant.now());
            System.out.println(
                    "Frozen: " + inHand.size() + " letters in hand, taken over after " + took.toMillis() + " ms");
            assertThat(took).isLessThanOrEqualTo(TAKEN_OVER);
            Wait.sleep(Duration.between(Instant.now(), frozen.plus(FROZEN)));
            meanwhile.get(60, TimeUnit.SECONDS);
        } finally {
            signal("CONT", a);
        }
        var before = world.taken().size();
        Wait.until(
                Duration.ofSeconds(60), () -> number("select count(*) from mail.outgoing where sent_at is null") == 0);
        System.out.println(
                "Letters: " + world.taken().size() + ", of them " + before + " before the frozen node came back");

        assertThat(world.taken())
                .extracting(World.Taken::id)
                .doesNotHaveDuplicates()
                .hasSize(THREADS * LETTERS);
        for (var i = 0; i < THREADS; i++) {
            var of = "svar-" + i + "-";
            assertThat(world.taken().stream().map(World.Taken::word).filter(it -> it.startsWith(of)))
                    .as("in the order in which they were written")
                    .isSorted()
                    .hasSize(LETTERS);
        }
        assertThat(number("select count(*) from ticketing.delivery where state <> 'SENT' or reason <> ''"))
                .isZero();
        assertThat(number("select count(*) from ticketing.ticket where title like 'Imens %'"))
                .isEqualTo(8);
    }

    private void reply(int ticket, String path) {
        for (var letter = 0; letter < LETTERS; letter++) {
            var reply = note("svar-" + ticket + "-" + letter);
            reply.put("kind", "REPLY");
            location(birgit.postTo(a.address(), path + "/messages", reply));
        }
    }

    private void writeMeanwhile() {
        for (var i = 0; i < 8; i++)
            assertThat(birgit.post("/tickets", ticket("Imens " + i)).statusCode())
                    .isEqualTo(303);
    }

    /** The letters that some node works on, and which attempt it is. */
    private List<String> inHand() {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select task_instance || '/' || picked_by from operations.scheduled_tasks"
                                + " where task_name = 'mail-send' and picked")) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String question) {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> ticket(String title) {
        var form = new HashMap<String, String>();
        form.putAll(Map.of("category", "1", "title", title, "text", title, "from", "ME"));
        form.put("key", UUID.randomUUID().toString());
        return form;
    }

    private static Map<String, String> note(String text) {
        var form = new HashMap<String, String>();
        form.putAll(
                Map.of("kind", "NOTE", "text", text, "key", UUID.randomUUID().toString()));
        return form;
    }

    private static String location(java.net.http.HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static long times(List<String> line, String what) {
        return line.stream().filter(what::equals).count();
    }

    private static void signal(String name, Installation node) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(node.pid()))
                .start()
                .waitFor();
    }
}
