package dk.skranke.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTextTest {

    static final ZoneId OFFICE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<td>Zugegangen:</td>\n<td>23.11.2026, 14:32:11</td>' | 2026-11-23T13:32:11Z",
                "<td>Zugegangen</td><td>&nbsp;23.11.2026 14:32</td> | 2026-11-23T13:32:00Z",
                "Eingegangen auf Server: 23.11.2026 um 09:05 | 2026-11-23T08:05:00Z",
                "Eingang auf dem Server: 01.07.2026 00:30:00 | 2026-06-30T22:30:00Z",
                "Dit processkrift er modtaget d. 23-11-2026 kl. 23.59 | 2026-11-23T22:59:00Z",
                "Leveret i Digital Post 3/2-2026 kl. 8.05 | 2026-02-03T07:05:00Z",
                "<ns2:BusinessReceipt><ns2:timeStamp>2026-11-23T13:32:11.083Z</ns2:timeStamp></ns2:BusinessReceipt> | 2026-11-23T13:32:11Z",
                "<Receipt xmlns=\"x\"><timeStamp>2026-11-23T13:32:11+0100</timeStamp></Receipt> | 2026-11-23T12:32:11Z",
                "Received by the court on 2026-11-23 14:32 | 2026-11-23T13:32:00Z",
            })
    void the_moment_of_receipt_is_read_where_it_is_said(String text, Instant moment) {
        assertThat(ReceiptText.moment(text.getBytes(UTF_8), OFFICE)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Gesendet: 23.11.2026, 14:32:11",
                "Zugegangen: 23.11.2026",
                "Zugegangen: 31.02.2026, 14:32",
                "Zugegangen: 23.11.2026, 14:32 Zugegangen: 24.11.2026, 14:32",
                "<Message><timeStamp>2026-11-23T13:32:11Z</timeStamp></Message>",
                "Received: from mx.example (10.0.0.1) by mail; Mon, 23 Nov 2026 14:32:11 +0100",
                "Received: from mx.example (10.0.0.1) Aktenzeichen 12.11.2026 10:11",
            })
    void what_does_not_say_it_or_says_two_is_asked_for(String text) {
        assertThat(ReceiptText.moment(text.getBytes(UTF_8), OFFICE)).isEmpty();
    }

    @Test
    void an_endless_line_is_read_in_time() {
        var text = "eingegangen".repeat(50_000) + "<".repeat(50_000) + " ".repeat(50_000) + "1.1.".repeat(50_000);
        assertThat(ReceiptText.moment(text.getBytes(UTF_8), OFFICE)).isEqualTo(Optional.empty());
    }
}
