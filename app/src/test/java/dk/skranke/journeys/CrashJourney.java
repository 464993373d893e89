package dk.skranke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled while people write and mail comes in: whatever was acknowledged is there, and nothing has to be repaired by hand. */
class CrashJourney {

    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void a_killed_program_loses_nothing_that_it_acknowledged() throws Exception {
        var smtp = Program.freePort();
        var port = Program.freePort();
        var random = new Random(4127);
        var acknowledged = new CopyOnWriteArrayList<String>();
        try (var program = Program.start(folder.resolve("data"), port, smtp, "demo")) {
            for (var round = 0; round < ROUNDS; round++) {
                var going = new AtomicBoolean(true);
                var writers = List.of(
                        Thread.startVirtualThread(() -> mails(smtp, going, acknowledged)),
                        Thread.startVirtualThread(() -> tickets(port, going, acknowledged)),
                        Thread.startVirtualThread(() -> notes(port, going, acknowledged)));
                Thread.sleep(2000 + random.nextInt(2000));
                program.kill();
                going.set(false);
                for (var it : writers) it.join();
                program.again();
            }
            assertThat(acknowledged.size()).isGreaterThan(10);
            mustBeThere(acknowledged, port);
        }
    }

    @Test
    void a_killed_postgresql_comes_back_by_itself_and_loses_nothing() throws Exception {
        var port = Program.freePort();
        var acknowledged = new CopyOnWriteArrayList<String>();
        try (var program = Program.start(folder.resolve("data"), port, Program.freePort(), "demo")) {
            var going = new AtomicBoolean(true);
            var writer = Thread.startVirtualThread(() -> tickets(port, going, acknowledged));
            Thread.sleep(2000);
            killPostgres(folder.resolve("data/demo/postgres/data/postmaster.pid"));
            Thread.sleep(1000);
            going.set(false);
            writer.join();
            program.awaitUp();
            assertThat(acknowledged).isNotEmpty();
            mustBeThere(acknowledged, port);
        }
    }

    private static void killPostgres(Path pidFile) throws Exception {
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** The server's 250 is the acknowledgement. */
    private static void mails(int smtp, AtomicBoolean going, List<String> acknowledged) {
        while (going.get()) {
            var word = word();
            try {
                Smtp.send(
                        smtp,
                        "henrik@havnegadensbageri.dk",
                        "proces@brixlindegaard.dk",
                        "Mail " + word,
                        "Ordet er " + word);
                acknowledged.add(word);
            } catch (RuntimeException e) {
                Program.sleep();
            }
        }
    }

    /** The redirect to the new ticket is the acknowledgement. */
    private static void tickets(int port, AtomicBoolean going, List<String> acknowledged) {
        write(
                port,
                going,
                acknowledged,
                "/tickets/new",
                "/tickets",
                word -> Map.of(
                        "category",
                        "1",
                        "title",
                        "Ticket " + word,
                        "text",
                        "Ordet er " + word,
                        "key",
                        UUID.randomUUID().toString()));
    }

    private static void notes(int port, AtomicBoolean going, List<String> acknowledged) {
        write(
                port,
                going,
                acknowledged,
                "/tickets/4127",
                "/tickets/4127/messages",
                word -> Map.of(
                        "kind",
                        "NOTE",
                        "text",
                        "Note " + word,
                        "key",
                        UUID.randomUUID().toString()));
    }

    private interface Form {
        Map<String, String> with(String word);
    }

    private static void write(
            int port, AtomicBoolean going, List<String> acknowledged, String page, String path, Form form) {
        try {
            var sofie = new Visitor(port).signIn("sofie@brixlindegaard.dk", "skranke-demo");
            var fields = new java.util.HashMap<String, String>();
            while (going.get()) {
                var word = word();
                fields.clear();
                fields.putAll(hidden(sofie.get(page).body()));
                fields.putAll(form.with(word));
                var answer = sofie.postMultipart(
                        path, fields, word + ".txt", word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                if (answer.statusCode() / 100 == 3) acknowledged.add(word);
            }
        } catch (RuntimeException e) {
            Program.sleep(); // the plug was pulled
        }
    }

    /** What a form of the page holds by itself: hidden fields and chosen options. */
    private static Map<String, String> hidden(String page) {
        var fields = new java.util.HashMap<String, String>();
        var form = org.jsoup.Jsoup.parse(page).select("main form[enctype]").last();
        if (form == null) return fields;
        for (var it : ((org.jsoup.nodes.FormElement) form).formData()) {
            if (!it.key().equals("_csrf")) fields.put(it.key(), it.value());
        }
        return fields;
    }

    private static void mustBeThere(List<String> acknowledged, int port) {
        var sofie = new Visitor(port).signIn("sofie@brixlindegaard.dk", "skranke-demo");
        for (var word : acknowledged) {
            assertThat(sofie.get("/search?q=" + word).body()).as(word).contains("/tickets/");
        }
    }

    private static String word() {
        return "ord" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
