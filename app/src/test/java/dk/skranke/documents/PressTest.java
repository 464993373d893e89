package dk.skranke.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:12:00Z");

    private final Press press = new Press();

    @Test
    void a_document_is_pdf_a_with_tags() throws IOException {
        var pdf = press.pdf(document("""
                        <h2>Brev</h2><p>Kære Sofie – hvornår? 1.250 € for §§ 1-3, blåbærgrød, Grüße, Łódź, Ξένος, Москва.</p>
                        <table><thead><tr><th scope="col">Hvad</th><th scope="col">Hvornår</th></tr></thead>
                        <tbody><tr><td>Indsigelse</td><td>fre. 27. nov. 2026</td></tr></tbody></table>
                        <ol><li>Et</li><li>To</li></ol><dl><dt>a</dt><dd>b</dd></dl><p><b>fed</b> <a href="https://example.com">henvisning</a></p>
                        """), NOW);

        assertThat(Pdf.faults(pdf)).isEmpty();
        assertThat(Pdf.text(pdf)).contains("blåbærgrød", "Grüße", "Łódź", "Ξένος", "Москва", "Indsigelse");
    }

    @Test
    void what_no_typeface_can_show_is_told_in_words() throws IOException {
        var pdf = press.pdf(document("<p>Tak \ud83d\ude00 1\u20112 中 e\u0301\u200b</p>"), NOW);

        assertThat(Pdf.text(pdf)).contains("[grinning face]", "1-2", "[U+4E2D]");
        assertThat(Pdf.faults(pdf)).isEmpty();
    }

    @Test
    void the_same_writing_at_the_same_moment_is_the_same_file() throws IOException {
        var once = press.pdf(document("<p>Det samme</p>"), NOW);

        assertThat(press.pdf(document("<p>Det samme</p>"), NOW)).isEqualTo(once);
        assertThat(press.pdf(document("<p>Noget andet</p>"), NOW)).isNotEqualTo(once);
    }

    @Test
    void where_a_picture_stood_in_a_letter_is_told() throws IOException {
        var letter = document("<p>Se <img src=\"cid:ab12\" alt=\"Billede\" /> til venstre</p>");

        assertThat(Pdf.text(press.pdf(letter, NOW))).contains("Se [Billede] til venstre");
        assertThat(press.html(letter)).contains("Se [Billede] til venstre").doesNotContain("<img");
    }

    @Test
    void nothing_is_fetched_from_outside(@TempDir java.nio.file.Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "HEMMELIGT");
        try (var trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var bait = "http://127.0.0.1:" + trap.getLocalPort() + "/";
            var pdf = press.pdf(document("""
                            <link rel="stylesheet" href="%1$sa.css"><style>@import url("%1$sb.css"); p { background: url(%1$sc.png) }</style>
                            <img src="%1$sd.png"><img src="%2$s"><object data="%1$se.pdf"></object><iframe src="%2$s"></iframe>
                            <p style="background-image: url(%1$sf.png); list-style-image: url(%2$s)">Lokkemad</p>
                            <div style="content: url(%1$sg.png)">x</div><link rel="attachment" href="%2$s">
                            <a href="%1$sh.pdf" download="x">hent</a>
                            """.formatted(bait, secret.toUri())), NOW);
            trap.setSoTimeout(1);

            assertThat(Pdf.text(pdf)).contains("Lokkemad").doesNotContain("HEMMELIGT");
            assertThat(Pdf.faults(pdf)).isEmpty();
            org.assertj.core.api.Assertions.assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getNames()).isNull();
            }
        }
    }

    @Test
    void a_title_cannot_write_into_what_the_file_tells_about_itself() throws IOException {
        var pdf = press.pdf(
                "<html lang='da'><head><title>A &lt;/dc:title&gt; &amp; B ]]&gt; \u0000\ufffe</title></head><body><p>x</p></body></html>",
                NOW);

        assertThat(Pdf.faults(pdf)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.UTF_8)).contains("A &lt;/dc:title&gt; &amp; B");
    }

    @Test
    void a_long_writing_without_a_gap_breaks_inside_the_page() throws IOException {
        var pdf =
                press.pdf(document("<p>" + "x".repeat(5_000) + "</p><p>" + "Ord og ord. ".repeat(4_000) + "</p>"), NOW);

        assertThat(Pdf.pages(pdf)).isGreaterThan(4);
        assertThat(Pdf.text(pdf).replaceAll("\\s", "")).contains("x".repeat(3_000));
        assertThat(Pdf.faults(pdf)).isEmpty();
    }

    private static String document(String body) {
        return "<!doctype html><html lang=\"da\"><head><title>Et dokument</title><meta name=\"description\" content=\"Et dokument\"></head><body>"
                + "<div class=\"foot\"><span>Brix &amp; Lindegaard</span></div><header class=\"head\"><h1>Et dokument</h1></header>"
                + body + "</body></html>";
    }
}
