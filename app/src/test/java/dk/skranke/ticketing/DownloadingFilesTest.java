package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadingFilesTest {

    @Test
    void a_file_is_saved_and_never_shown() {
        var headers = Download.headers("Opsigelse.pdf", "application/pdf");

        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/pdf");
        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment;");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_name_keeps_its_danish_letters_and_cannot_end_the_header() {
        var disposition =
                Download.headers("Lejemål \"æøå\"\r\n.pdf", "application/pdf").getFirst("Content-Disposition");

        assertThat(disposition).contains("filename*=UTF-8''Lejem%C3%A5l").doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML; charset=utf-8",
                "image/svg+xml",
                "application/xhtml+xml",
                "text/xml",
                "text/javascript",
                "no type at all"
            })
    void what_a_browser_might_run_is_bytes(String type) {
        assertThat(Download.headers("ond", type).getFirst("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void an_office_document_keeps_its_type() {
        var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        assertThat(Download.headers("Udkast.docx", type).getFirst("Content-Type"))
                .isEqualTo(type);
    }
}
