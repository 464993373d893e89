package dk.skranke.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class ReadingFilesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Texts texts;

    @Autowired
    Apart apart;

    @Test
    void words_are_read_out_of_what_offices_send() throws Exception {
        assertThat(Reader.text(Kind.PDF, pdf("Lejekontrakt Havnegade"))).isEqualTo("Lejekontrakt Havnegade");
        assertThat(Reader.text(
                        Kind.OFFICE,
                        zip(
                                "word/document.xml",
                                "<w:d xmlns:w='w'><w:p><w:t>Skøn</w:t><w:t>ne</w:t></w:p><w:p>to</w:p></w:d>")))
                .isEqualTo("Skønne to");
        assertThat(Reader.text(Kind.OFFICE, zip("content.xml", "<o><p>Testamente</p></o>")))
                .isEqualTo("Testamente");
        assertThat(Reader.text(
                        Kind.OFFICE,
                        zip(
                                "xl/worksheets/sheet1.xml",
                                "<s><c t='s'><v>4711</v></c><c><is><t>Husleje</t></is></c><c><is><t>Depositum</t></is></c>"
                                        + "<c><v>24150</v></c><c t='str'><f>A1</f><v>Udledt</v></c></s>")))
                .isEqualTo("Husleje Depositum 24150 Udledt");
        assertThat(Reader.text(Kind.HTML, bytes("<html><style>x{}</style><p>Bilag <b>7</b>")))
                .isEqualTo("Bilag 7");
        assertThat(Reader.text(Kind.RTF, bytes("{\\rtf1\\ansi Fuldmagt\\par til mor}")))
                .isEqualTo("Fuldmagt til mor");
        assertThat(Reader.text(Kind.PLAIN, "Købesum".getBytes(java.nio.charset.Charset.forName("windows-1252"))))
                .isEqualTo("Købesum");
        assertThat(Reader.text(Kind.MAIL, bytes("Subject: Rykker\r\n\r\nBetal nu")))
                .isEqualTo("Rykker Betal nu");
    }

    @Test
    void a_hostile_file_hurts_nobody() {
        assertThatThrownBy(() -> Reader.text(
                        Kind.OFFICE,
                        zip("content.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> apart.text(Kind.PDF, new ByteArrayInputStream(bytes("%PDF-1.7 nonsense"))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> apart.text(Kind.OFFICE, new ByteArrayInputStream(bomb())))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_ticket_is_found_by_what_its_files_say_and_by_nobody_who_may_not_read_them() throws Exception {
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        var ticket = given.ticket("Uden ordet selv", "Proces");
        sofie.get("/tickets/" + ticket.value());
        var answer = sofie.postMultipart(
                "/tickets/" + ticket.value() + "/messages",
                Map.of(
                        "kind",
                        "NOTE",
                        "text",
                        "Se bilaget",
                        "key",
                        java.util.UUID.randomUUID().toString()),
                "Kontrakt.pdf",
                pdf("Hjemfaldspligten tinglyst 1912"));
        assertThat(answer.statusCode()).isLessThan(400);

        // By this or by the office's own job, which may have the file in hand.
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            Asker.call(Asker.Role.MAIL, texts::read);
            return sofie.get("/search?q=hjemfaldspligt").body().contains("Kontrakt.pdf");
        });

        assertThat(sofie.get("/search?q=hjemfaldspligt").body())
                .contains("/tickets/" + ticket.value() + "\"")
                .contains("Kontrakt.pdf")
                .contains("<mark>Hjemfaldspligten</mark>");
        assertThat(new Visitor(port)
                        .signIn(given.member("Emil"))
                        .get("/search?q=hjemfaldspligt")
                        .body())
                .doesNotContain("/tickets/" + ticket.value());
    }

    @Test
    void hits_are_narrowed_by_what_they_have_in_common() {
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        var one = given.ticket("Facetsøgning et", "Proces");
        var other = given.ticket("Facetsøgning to", "Fast ejendom");

        var all = sofie.get("/search?q=facets%C3%B8gning").body();
        assertThat(all)
                .contains("/tickets/" + one.value())
                .contains("/tickets/" + other.value())
                .contains("Fast ejendom<span>1</span>");

        var narrowed = sofie.get("/search?q=facets%C3%B8gning&team="
                        + given.team("Proces").value())
                .body();
        assertThat(narrowed).contains("/tickets/" + one.value()).doesNotContain("/tickets/" + other.value());
        assertThat(sofie.get("/search?q=facets%C3%B8gning&year=x&team=abc").statusCode())
                .isEqualTo(200);
    }

    private static byte[] pdf(String words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words);
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String xml) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(xml));
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            for (var i = 0; i < 300; i++) zip.write(new byte[1_000_000]);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
