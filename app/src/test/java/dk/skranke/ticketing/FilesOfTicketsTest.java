package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.files.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files reach whoever may see their message, as something to save and never as something that runs. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class FilesOfTicketsTest {

    private static final Map<String, String> CONTENTS = Map.of(
            "html", "<!DOCTYPE html><html><script>alert(1)</script></html>",
            "svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>",
            "xml", "<?xml version=\"1.0\"?><a xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>1</h:script></a>",
            "pdf", "%PDF-1.4\n1 0 obj",
            "png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Conversation conversation;

    @Autowired
    FileStore files;

    @Value("${skranke.data}")
    Path data;

    @ParameterizedTest
    @CsvSource({
        "html, html", "html, svg", "html, xml", "html, pdf", "html, png",
        "svg, html", "svg, svg", "svg, xml", "svg, pdf", "svg, png",
        "xml, html", "xml, svg", "xml, xml", "xml, pdf", "xml, png",
        "pdf, html", "pdf, svg", "pdf, xml", "pdf, pdf", "pdf, png",
        "png, html", "png, svg", "png, xml", "png, pdf", "png, png",
    })
    void whatever_a_file_is_called_and_whatever_it_is_it_is_only_saved(String called, String is) {
        var sofie = visitor("Sofie");
        var path = upload(sofie, "fil." + called, CONTENTS.getOrDefault(is, ""));

        var answer = sofie.get(path).headers();

        assertThat(answer.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(answer.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(answer.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.firstValue("Content-Type").orElseThrow())
                .doesNotContain("html")
                .doesNotContain("svg")
                .doesNotContain("xml");
    }

    @Test
    void the_file_of_a_note_is_not_there_for_a_guest_and_no_file_under_another_ticket() {
        var sofie = visitor("Sofie");
        var path = uploadTo(4101, sofie, "notat.txt", "Kun for os");
        var number = path.substring(path.lastIndexOf('/') + 1);

        assertThat(sofie.get(path).statusCode()).isEqualTo(200);
        assertThat(visitor("Torben").get("/tickets/4101").statusCode()).isEqualTo(200);
        assertThat(visitor("Torben").get(path).statusCode()).isEqualTo(404);
        assertThat(sofie.get("/tickets/4127/files/" + number).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void a_damaged_file_and_a_missing_one_are_told_apart_and_neither_is_handed_out(CapturedOutput log)
            throws IOException {
        var sofie = visitor("Sofie");
        var content = "Fortroligt " + UUID.randomUUID();
        var path = upload(sofie, "aftale.txt", content);
        var id = files.keep(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "aftale.txt", 1_000_000)
                .id()
                .value();
        var place = data.resolve("files")
                .resolve(id.substring(0, 2))
                .resolve(id.substring(2, 4))
                .resolve(id);

        var bytes = Files.readAllBytes(place);
        bytes[bytes.length - 3] ^= 1;
        Files.write(place, bytes);
        var damaged = sofie.get(path);
        Files.delete(place);
        var missing = sofie.get(path);

        assertThat(damaged.statusCode()).isEqualTo(502);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(List.of(damaged.body(), missing.body()))
                .allSatisfy(it -> assertThat(it).contains("<h1").doesNotContain("Exception", content));
        assertThat(log.getAll()).contains(id).doesNotContain(content, "aftale.txt");
    }

    private String upload(Visitor visitor, String name, String content) {
        return uploadTo(given.ticket("Filer", "Proces").value(), visitor, name, content);
    }

    private String uploadTo(long ticket, Visitor visitor, String name, String content) {
        visitor.get("/account");
        var answer = visitor.postMultipart(
                "/tickets/" + ticket + "/messages",
                Map.of("kind", "NOTE", "text", "Med fil"),
                name,
                content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.statusCode()).isEqualTo(303);
        var link = Pattern.compile("/tickets/" + ticket + "/files/\\d+")
                .matcher(visitor.get("/tickets/" + ticket).body());
        var last = "";
        while (link.find()) last = link.group();
        assertThat(Set.of(last)).doesNotContain("");
        return last;
    }

    private Visitor visitor(String firstName) {
        return new Visitor(port).signIn(given.member(firstName));
    }
}
