package dk.skranke.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesOfFilesTest {

    private static final String DOCX = "PK\3\4\24\0\6\0\b\0\0\0!\0" + "\0".repeat(12) + "\23\0\0\0[Content_Types].xml";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(100);

    @ParameterizedTest
    @CsvSource(textBlock = """
            '%PDF-1.7 ',                                             application/pdf
            'GIF89a',                                                image/gif
            '<!DOCTYPE html><html><script>alert(1)</script>',        text/html
            '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', image/svg+xml
            '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', image/svg+xml
            'Kære Mette, her er aftalen.',                           text/plain
            """)
    void the_bytes_decide_and_no_name_changes_it(String bytes, String type) {
        for (var name : List.of("x.png", "x.pdf", "x.svg", "x.html", "x.docx", "x.exe", "x", ""))
            assertThat(type(bytes, name)).as(name).isEqualTo(type);
    }

    @Test
    void bytes_that_show_nothing_are_just_bytes() {
        for (var name : List.of("x.png", "x.svg", "x.html", "x.docx"))
            assertThat(type("\1\2\3\0\u00FE\u00FF", name)).isEqualTo("application/octet-stream");
    }

    @Test
    void a_name_tells_the_office_formats_of_one_container_apart() {
        assertThat(type(DOCX, "Aftale.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(type(DOCX, "Regnskab.xlsx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(type(OLE, "Aftale.doc")).isEqualTo("application/msword");
        assertThat(type(OLE, "Brev.msg")).isEqualTo("application/vnd.ms-outlook");
    }

    @Test
    void a_container_never_becomes_something_that_a_browser_shows() {
        for (var name : List.of("x.png", "x.pdf", "x.svg", "x.html", "x.xml", "x.svgz"))
            for (var bytes : List.of(DOCX, OLE, "PK\3\4\24\0"))
                assertThat(type(bytes, name)).as(name).isIn("application/zip", "application/x-ole-storage");
    }

    @Test
    void the_store_tells_the_type(@TempDir Path data) {
        assertThat(Box.in(data).store().keep("%PDF-1.7 ".getBytes(ISO_8859_1), "x.html"))
                .extracting(StoredFile::type)
                .isEqualTo("application/pdf");
    }

    private static String type(String bytes, String name) {
        return FileType.of(bytes.getBytes(ISO_8859_1), name);
    }
}
