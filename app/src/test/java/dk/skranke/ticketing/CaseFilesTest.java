package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.documents.Pdf;
import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class CaseFilesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    CaseFiles files;

    @Autowired
    Conversation conversation;

    @Autowired
    FileStore store;

    @Autowired
    Routing routing;

    @Test
    void the_pdf_holds_what_was_said_and_keeps_the_standard() throws IOException {
        var sofie = given.member("Sofie");
        var ticket = given.mail("Opsigelse <script>", "Proces", "Kære Sofie\n<img src=x onerror=alert(1)> 100 €");
        note(ticket, "Kun til os", sofie);

        var pdf = pdf(ticket, new CaseFiles.Wanted(false, true), sofie);

        assertThat(Pdf.faults(pdf)).isEmpty();
        assertThat(Pdf.text(pdf))
                .contains("Opsigelse <script>", "<img src=x onerror=alert(1)>", "Henrik Aaby", "oprettede ticketen")
                .doesNotContain("Kun til os");
        assertThat(Pdf.text(pdf(ticket, new CaseFiles.Wanted(true, false), sofie)))
                .contains("Kun til os")
                .doesNotContain("oprettede ticketen");
    }

    @Test
    void the_zip_holds_index_conversation_and_every_file_under_a_safe_name() throws IOException {
        var sofie = given.member("Sofie");
        var ticket = given.mail("Bilag", "Proces", "Her er de");
        as(
                sofie,
                () -> conversation.note(
                        ticket,
                        new Conversation.Draft(
                                "To ens",
                                List.of(file("../../etc/passwd", "en"), file("../../etc/passwd", "to")),
                                null,
                                null,
                                null),
                        sofie));

        var zip = unzip(zip(ticket, new CaseFiles.Wanted(true, true), sofie));

        assertThat(zip.keySet())
                .contains("index.html", "ticket-" + ticket.value() + ".pdf")
                .allMatch(
                        it -> Path.of(it).normalize().equals(Path.of(it)) && !it.startsWith("/") && !it.contains(".."));
        assertThat(zip.entrySet().stream()
                        .filter(it -> it.getKey().startsWith("files/"))
                        .map(it -> new String(it.getValue(), StandardCharsets.UTF_8)))
                .containsExactly("en", "to");
        assertThat(new String(zip.get("index.html"), StandardCharsets.UTF_8))
                .contains("To ens", "href=\"files/001-", "default-src 'none'");
    }

    @Test
    void without_notes_their_files_stay_behind_too() throws IOException {
        var sofie = given.member("Sofie");
        var ticket = given.mail("Fortroligt bilag", "Proces", "Hej");
        as(
                sofie,
                () -> conversation.note(
                        ticket,
                        new Conversation.Draft("x", List.of(file("strategi.txt", "hemmeligt")), null, null, null),
                        sofie));

        assertThat(unzip(zip(ticket, new CaseFiles.Wanted(false, true), sofie)).keySet())
                .noneMatch(it -> it.contains("strategi"));
    }

    @Test
    void taking_it_out_is_told_by_the_history() {
        var ticket = given.mail("Til sagen", "Proces", "Hej");
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        sofie.get("/tickets/" + ticket.value() + "/case-files");

        var answer =
                sofie.post("/tickets/" + ticket.value() + "/case-files", Map.of("format", "zip", "internal", "true"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("attachment", ".zip");
        assertThat(sofie.get("/tickets/" + ticket.value() + "/history").body())
                .contains("hentede ticketen som ZIP med interne noter");
    }

    @Test
    void a_guest_takes_the_correspondence_and_nothing_else() throws IOException {
        var sofie = given.member("Sofie");
        var ticket = given.mail("Med gæst", "Proces", "Hej");
        note(ticket, "Kun til os", sofie);
        as(sofie, () -> routing.follow(ticket, given.member("Torben").id(), sofie));
        var torben = new Visitor(port).signIn(given.member("Torben"));
        torben.get("/tickets/" + ticket.value() + "/case-files");

        var answer = torben.post(
                "/tickets/" + ticket.value() + "/case-files", Map.of("internal", "true", "history", "true"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Pdf.text(pdf(ticket, new CaseFiles.Wanted(true, true), given.member("Torben"))))
                .doesNotContain("Kun til os");
    }

    @Test
    void the_history_is_narrowed_by_field_person_and_day() {
        var lone = given.member("Lone");
        var ticket = given.mail("Meget er sket", "Sekretariat", "Hej");
        as(lone, () -> routing.assign(ticket, null, lone.id(), lone));
        var visitor = new Visitor(port).signIn(lone);
        var path = "/tickets/" + ticket.value() + "/history";

        assertThat(visitor.get(path + "?field=assignee").body())
                .contains("tog ticketen")
                .doesNotContain("skrev en mail");
        assertThat(visitor.get(path + "?who=Henrik+Aaby").body())
                .contains("skrev en mail")
                .doesNotContain("tog ticketen");
        assertThat(visitor.get(path + "?from=2000-01-01&to=2000-01-02").body()).doesNotContain("tog ticketen");
        assertThat(visitor.get(path + "?from=nonsens&field=x").body()).contains("tog ticketen");
    }

    private void note(TicketId ticket, String text, Member me) {
        as(me, () -> conversation.note(ticket, new Conversation.Draft(text, List.of(), null, null, null), me));
    }

    private NewAttachment file(String name, String content) {
        return new NewAttachment(name, store.keep(content.getBytes(StandardCharsets.UTF_8), name), null);
    }

    private byte[] pdf(TicketId ticket, CaseFiles.Wanted wanted, Member me) {
        var out = new ByteArrayOutputStream();
        as(me, () -> {
            try {
                files.pdf(ticket, wanted, me, _ -> out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    private byte[] zip(TicketId ticket, CaseFiles.Wanted wanted, Member me) {
        var out = new ByteArrayOutputStream();
        as(me, () -> {
            try {
                files.zip(ticket, wanted, me, _ -> out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var it = in.getNextEntry(); it != null; it = in.getNextEntry())
                found.put(it.getName(), in.readAllBytes());
        }
        return found;
    }
}
