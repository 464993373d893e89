package dk.skranke.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports of beA are packed: what is read is what their texts say, and no more than a bound of it. */
@OfficeTest
class ReceiptsTest {

    @Autowired
    Receipts receipts;

    @Test
    void the_export_of_a_message_says_when_it_arrived() throws IOException {
        var export = packed(Map.of(
                "Klage.pdf", "%PDF-1.4 Zugegangen: 01.01.2026, 10:00",
                "4711_export.html", "<td>Zugegangen:</td><td>23.11.2026, 14:32:11</td>"));
        assertThat(receipts.moment(export)).contains(Instant.parse("2026-11-23T13:32:11Z"));
    }

    @Test
    void an_export_that_says_two_moments_says_none() throws IOException {
        var export = packed(Map.of(
                "1_export.html", "Zugegangen: 23.11.2026, 14:32", "2_export.html", "Zugegangen: 24.11.2026, 14:32"));
        assertThat(receipts.moment(export)).isEmpty();
    }

    @Test
    void what_is_packed_to_burst_is_not_unpacked() throws IOException {
        var export = packed(Map.of("1_export.txt", " ".repeat(40_000_000) + "Zugegangen: 23.11.2026, 14:32"));
        assertThat(receipts.moment(export)).isEmpty();
    }

    @Test
    void what_is_broken_says_nothing() throws IOException {
        assertThat(receipts.moment("PK broken".getBytes(UTF_8))).isEmpty();
        assertThat(receipts.moment("%PDF-1.7 Zugegangen: 23.11.2026, 14:32".getBytes(UTF_8)))
                .isEmpty();
    }

    private static byte[] packed(Map<String, String> texts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var it : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
