package dk.skranke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Visitor;
import dk.skranke.postgres.Durability;
import dk.skranke.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office is lost, and comes back from the backup that was made while it worked. */
class DrillJourney {

    private static final String PASSPHRASE = "fire bøger og en lampe";
    private static final String SOFIE = "sofie@brixlindegaard.dk";
    private static final String BIRGIT = "birgit@brixlindegaard.dk";
    private static final Pattern LINK = Pattern.compile("/tickets/\\d+/(files/\\d+|messages/\\d+/raw)");

    private static final int FIRST = 4090;

    /** What mail brings while the backup is written may be in it or not. */
    private static final int BEFORE_THE_BACKUP = 4142;

    private final int smtp = Program.freePort();

    private Instant looked = Instant.MAX;

    /** In the sample office a letter of Sofie's waits here for its hour. */
    private static final long LETTER_WAITS = 4129;

    @TempDir
    Path folder;

    @Test
    void an_office_that_was_lost_comes_back_as_it_was_here_and_on_a_postgresql_of_its_own() throws Exception {
        var port = Program.freePort();
        SortedMap<String, String> before;
        List<String> written;
        try (var _ = Program.start(folder.resolve("old"), port, smtp, "demo")) {
            change(port);
            mail("før kopien");
            looked = Instant.now();
            before = look(port, List.of(SOFIE, BIRGIT));
            assertThat(before).hasSizeGreaterThan(60);
            written = backUpWhileMailComesIn();
        }
        var backup = backup();

        command("", "restore", "--from", backup.toString(), "--data", data("new"));
        try (var _ = Program.start(folder.resolve("new"), port, smtp, "demo")) {
            assertThat(difference(before, look(port, List.of(SOFIE, BIRGIT)))).isEmpty();
            mustBeFound(port, written);
            mustSendNothingByItself(port);
        }

        try (var server = EmbeddedPostgres.start(
                folder.resolve("server"),
                Path.of(System.getProperty("user.home"), ".cache", "skranke"),
                Durability.FOR_TESTS)) {
            var url = owner(server);
            command(url, "restore", "--from", backup.toString(), "--data", data("external"));
            assertThat(folder.resolve("external/demo/postgres")).doesNotExist();
            try (var _ = Program.startWith(url, folder.resolve("external"), port, smtp, "demo")) {
                before.keySet().removeIf(it -> !it.startsWith(BIRGIT));
                assertThat(difference(before, look(port, List.of(BIRGIT)))).isEmpty();
            }
            command(
                    url,
                    "backup",
                    "--data",
                    data("external"),
                    "--to",
                    folder.resolve("backups").toString());
        }
    }

    private String data(String which) {
        return folder.resolve(which).resolve("demo").toString();
    }

    private void change(int port) {
        var sofie = new Visitor(port).signIn(SOFIE, "skranke-demo");
        var page = sofie.get("/tickets/4127");
        var fields = new TreeMap<String, String>();
        var form = (org.jsoup.nodes.FormElement) java.util.Objects.requireNonNull(
                Jsoup.parse(page.body()).select("main form[enctype]").last());
        for (var it : form.formData()) if (!it.key().equals("_csrf")) fields.put(it.key(), it.value());
        fields.putAll(Map.of(
                "kind",
                "NOTE",
                "text",
                "Nøglen ligger hos Birgit.",
                "key",
                UUID.randomUUID().toString()));
        var answer = sofie.postMultipart("/tickets/4127/messages", fields, "nøgle.txt", "Skuffe 3".getBytes());
        assertThat(answer.statusCode() / 100).isEqualTo(3);
    }

    private void mail(String subject) {
        Smtp.send(smtp, "henrik@havnegadensbageri.dk", "proces@brixlindegaard.dk", subject, "Se " + subject);
    }

    /** @return words of mails that were accepted before the backup began */
    private List<String> backUpWhileMailComesIn() throws Exception {
        var going = new AtomicBoolean(true);
        var accepted = new CopyOnWriteArrayList<String>();
        var writer = Thread.startVirtualThread(() -> {
            while (going.get()) {
                var word = "ord" + UUID.randomUUID().toString().substring(0, 8);
                mail(word);
                accepted.add(word);
            }
        });
        while (accepted.size() < 3) Program.sleep();
        var early = List.copyOf(accepted);
        Files.createDirectory(folder.resolve("backups"));
        command(
                "",
                "backup",
                "--data",
                data("old"),
                "--to",
                folder.resolve("backups").toString());
        going.set(false);
        writer.join();
        assertThat(accepted.size()).as("mail came in meanwhile").isGreaterThan(early.size());
        return early;
    }

    private Path backup() throws Exception {
        try (var all = Files.list(folder.resolve("backups"))) {
            return all.filter(it -> it.getFileName().toString().startsWith("skranke-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void command(String database, String... words) throws Exception {
        var command = new java.util.ArrayList<String>(List.of("./skranke"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(Path.of("..").toAbsolutePath().normalize().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("command.out").toFile());
        builder.environment().put("SKRANKE_BACKUP_PASSPHRASE", PASSPHRASE);
        builder.environment().put("SKRANKE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        if (!database.isEmpty()) builder.environment().put("SKRANKE_DATABASE_URL", database);
        var process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) process.destroyForcibly();
        var said = Files.readString(folder.resolve("command.out"));
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** Every ticket with its history and its files, and what is found; without what tells the time that it is. */
    private SortedMap<String, String> look(int port, List<String> people) {
        var seen = new TreeMap<String, String>();
        for (var who : people) {
            var visitor = new Visitor(port).signIn(who, "skranke-demo");
            for (var number = FIRST; number <= BEFORE_THE_BACKUP; number++) {
                var page = visitor.get("/tickets/" + number);
                seen.put(who + " ticket " + number, words(page.body()));
                seen.put(
                        who + " history " + number,
                        words(visitor.get("/tickets/" + number + "/history").body()));
                LINK.matcher(page.body())
                        .results()
                        .forEach(it -> seen.put(
                                who + it.group(), visitor.get(it.group()).body()));
            }
            for (var word : List.of("lejekontrakt", "nøglen", "printer", "fraflytning", "frist"))
                seen.put(
                        who + " search " + word,
                        words(visitor.get("/search?q=" + word).body()));
        }
        return seen;
    }

    /** The clocks go on meanwhile, and so do the office's own rounds: what came of them since the first look is left out. */
    private String words(String page) {
        var document = Jsoup.parse(page);
        for (var time : document.select("tr time[datetime*=T], .eventlist time, .event time"))
            if (OffsetDateTime.parse(time.attr("datetime")).toInstant().isAfter(looked))
                Objects.requireNonNull(time.closest("tr, li, .event")).remove();
        document.select("time, input, script, [data-target-pill], .sla .clock, .events summary")
                .remove();
        document.select("section:has(> h2:containsOwn(Samme klient))").remove(); // others were filed since
        return document.select("main").text();
    }

    private static Map<String, String> difference(SortedMap<String, String> before, SortedMap<String, String> after) {
        var different = new TreeMap<String, String>();
        before.forEach((what, it) -> {
            if (what.endsWith(" ticket " + LETTER_WAITS)) return;
            if (!it.equals(after.get(what))) different.put(what, it + "\n≠\n" + after.get(what));
        });
        return different;
    }

    /** What waited to be sent may have been sent since the copy was made: it is a draft again. */
    private void mustSendNothingByItself(int port) {
        var ticket = new Visitor(port).signIn(SOFIE, "skranke-demo").get("/tickets/" + LETTER_WAITS);
        assertThat(words(ticket.body())).contains("Du har også en kladde").doesNotContain("Sendes ");
    }

    private static void mustBeFound(int port, List<String> words) {
        var sofie = new Visitor(port).signIn(SOFIE, "skranke-demo");
        for (var word : words)
            assertThat(sofie.get("/search?q=" + word).body()).as(word).contains("/tickets/");
    }

    /** An owner without any right but making the role that the program works under. */
    private static String owner(EmbeddedPostgres server) throws Exception {
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("create role kontoret login createrole password 'hemmelig'");
            statement.execute("create database kontoret owner kontoret");
        }
        return "postgresql://kontoret:hemmelig@127.0.0.1:" + server.port() + "/kontoret";
    }
}
