package dk.skranke.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** From the door to the page: what a mail brings does not run, does not reach the log, and is not half kept. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class HostileMailAtTheDoorTest {

    private static final String CANARY = "kanariefugl";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    MailListener listener;

    @Autowired
    Courier courier;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Value("${skranke.data}")
    Path data;

    @Test
    void a_mail_in_its_own_dress_can_neither_run_nor_reach_anything() {
        arrives("<script>alert(1)</script>", """
                <html><body><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)></svg>
                <a href="javascript:alert(1)">klik</a><iframe src="//evil.example"></iframe>
                <img src="http://evil.example/p.png"><link rel=stylesheet href="//evil.example/a.css">
                <style>@import url(//evil.example/b.css); p { background: url(//evil.example/c.png) }</style>
                <form action="//evil.example"><input name=a></form><base href="//evil.example/"><p>Xylofonen</p>
                </body></html>""");
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        var ticket = newest();
        var page = sofie.get(ticket).body();
        var frame = Pattern.compile(ticket + "/messages/\\d+/original").matcher(page);
        assertThat(frame.find()).isTrue();

        var original = sofie.get(frame.group());

        assertThat(page).doesNotContain("<script>alert", "onerror=", "onload=", "javascript:", "evil.example/");
        assertThat(original.body())
                .contains("Xylofonen")
                .doesNotContainIgnoringCase("<script", "onerror", "onload", "javascript:", "<iframe", "<form", "<base")
                .doesNotContain("evil.example/");
        assertThat(original.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(original.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(original.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(new Visitor(port)
                        .signIn(given.member("Nadia"))
                        .get(frame.group())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_of_what_people_write_stands_in_the_log(CapturedOutput log) {
        arrives(CANARY + " emne", "<p>" + CANARY + " brev</p>");
        courier.bring(
                here(),
                CANARY + "@example.com",
                List.of("proces@brixlindegaard.dk"),
                () -> bytes("From: \"" + CANARY + "\" <" + CANARY
                        + "@example.com>\r\nContent-Type: multipart/mixed; boundary=\"" + CANARY + "\r\n\r\n--" + CANARY
                        + "\r\nContent-Transfer-Encoding: " + CANARY + "\r\n\r\n=ZZ"));
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        sofie.get("/account");
        sofie.get("/search?q=" + CANARY);
        sofie.get("/tickets/4127/files/" + CANARY);
        sofie.get("/" + CANARY + "?" + CANARY + "=" + CANARY);
        sofie.get("/tickets?before=" + CANARY);
        sofie.get("/tickets/4127;" + CANARY);
        sofie.send("POST", "/sign-in", "application/x-www-form-urlencoded", "mail=" + CANARY + "%zz");
        sofie.send("POST", "/tickets/4127/messages", "application/" + CANARY, CANARY);
        sofie.post("/tickets/4127/messages", Map.of("kind", CANARY, "text", CANARY));
        sofie.post("/tickets/4127/titles", Map.of("was", CANARY, "to", CANARY + "\u0000"));
        sofie.post("/tickets/4127/messages", Map.of("kind", "NOTE", "text", CANARY + "\u0000\ud800"));
        new Visitor(port).get("/invitations/" + CANARY.repeat(4));
        var stranger = new Visitor(port).with("User-Agent", CANARY).with("X-Forwarded-For", CANARY);
        stranger.get("/sign-in");
        stranger.post("/sign-in", Map.of("mail", CANARY + "@example.com", "password", CANARY));

        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    @Test
    void a_full_disk_is_said_at_the_door_and_in_the_form_and_nothing_is_half_done() throws Exception {
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        var ticket = "/tickets/" + given.ticket("Fuld disk", "Proces").value();
        sofie.get(ticket);
        var newest = newest();
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount")));
        var incoming = data.resolve("files/incoming").toString();
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "none", incoming));
        try {
            var answer = sofie.postMultipart(
                    ticket + "/messages", Map.of("kind", "NOTE", "text", "Med stor fil"), "a.bin", new byte[300_000]);
            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(answer.body()).contains("Med stor fil");
            assertThat(sofie.get(ticket).body()).doesNotContain("Med stor fil");

            var form = Map.of("title", "Fuld", "text", "Ny med fil", "from", "ME", "category", "1");
            var filed = sofie.postMultipart("/tickets", form, "a.bin", new byte[300_000]);
            assertThat(filed.statusCode()).isEqualTo(507);
            assertThat(filed.body()).contains("Ny med fil");

            assertThatThrownBy(() -> arrives("Fuld disk", "x".repeat(300_000)))
                    .isInstanceOf(NotSent.class)
                    .satisfies(it -> assertThat(((NotSent) it).verdict()).isEqualTo(NotSent.Verdict.LATER));
            assertThat(newest()).isEqualTo(newest);
        } finally {
            run("umount", incoming);
        }
        arrives("Plads igen", "<p>x</p>");
        assertThat(sofie.get(newest()).body()).contains("Plads igen");
    }

    private void arrives(String subject, String html) {
        var mail = "From: Henrik Aaby <henrik@havnegadensbageri.dk>\r\nTo: proces@brixlindegaard.dk\r\nSubject: "
                + subject + "\r\nMessage-ID: <" + java.util.UUID.randomUUID() + "@havnegadensbageri.dk>\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html.replace("\n", "\r\n") + "\r\n";
        courier.bring(here(), "henrik@havnegadensbageri.dk", List.of("proces@brixlindegaard.dk"), () -> bytes(mail));
    }

    private OutgoingServer here() {
        return new OutgoingServer("127.0.0.1", listener.port(), Encryption.NONE, null, "");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The last one of all: a list begins with what is active, and other tests are so years ahead. */
    private String newest() {
        var newest = Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(_ ->
                        sql.fetchSingle("select max(id) from ticketing.ticket").get(0, Long.class))));
        return "/tickets/" + newest;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
