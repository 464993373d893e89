package dk.skranke.letters;

import static dk.skranke.letters.Trouble.TOO_DEEP;
import static dk.skranke.letters.Trouble.TOO_MANY_PARTS;
import static dk.skranke.letters.Trouble.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The time limits only guard against hanging. */
class HostileMailTest {

    private static final Duration NEVER_HANGS = Duration.ofMinutes(1);
    private static final int MUTATIONS = 2_000;
    private static final String TOP = "From: Ann <ann@evil.example>\nSubject: Bombe\nMessage-ID: <b@evil.example>\n";

    @Test
    void fifty_thousand_levels_are_not_followed() {
        var mail = new StringBuilder(TOP);
        for (int level = 0; level < 50_000; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\n\n--b")
                    .append(level)
                    .append('\n');
        }

        var letter = readInTime(mail + "\nHej");

        assertThat(letter.troubles()).contains(TOO_DEEP, UNREADABLE);
        assertThat(letter.from()).isEqualTo(new Address("ann@evil.example", "Ann"));
        assertThat(letter.subject()).isEqualTo("Bombe");
        assertThat(letter.messageId()).isEqualTo("b@evil.example");
        assertThat(letter.text()).isEmpty();
    }

    @Test
    void twenty_levels_are_read() {
        var mail = new StringBuilder(TOP);
        for (int level = 0; level < 20; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\n\n--b")
                    .append(level)
                    .append('\n');
        }

        assertThat(readInTime(mail + "\nHej").text()).isEqualTo("Hej");
    }

    @Test
    void letters_in_letters_are_only_the_outermost() {
        var letter = readInTime(TOP + "Content-Type: message/rfc822\n\n".repeat(50_000) + "Hej");

        assertThat(letter.parts())
                .singleElement()
                .extracting(Part::declaredType)
                .isEqualTo("message/rfc822");
    }

    @Test
    void two_hundred_thousand_parts_are_not_counted_to_the_end() {
        var letter = readInTime(TOP + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(200_000));

        assertThat(letter.troubles()).contains(TOO_MANY_PARTS, UNREADABLE);
        assertThat(letter.subject()).isEqualTo("Bombe");
    }

    @Test
    void a_thousand_parts_are_read() {
        var letter = readInTime(TOP + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: application/x\n\nx\n".repeat(1_000) + "--b--\n");

        assertThat(letter.parts()).hasSize(1_000);
        assertThat(letter.troubles()).doesNotContain(TOO_MANY_PARTS, UNREADABLE);
    }

    @Test
    void a_megabyte_of_encoded_words_is_no_subject() {
        var words = "=?utf-8?Q?=C3=A6?= ".repeat(55_000);

        var letter = readInTime("From: ann@evil.example\nSubject: " + words + "\nTo: a@brix.dk\n\nHej");

        assertThat(letter.troubles()).contains(UNREADABLE);
        assertThat(letter.from()).isEqualTo(new Address("ann@evil.example", null));
    }

    @Test
    void unfinished_encoded_words_end_too() {
        assertThat(readInTime("Subject: " + "=?a?q?".repeat(30_000) + "\n\nHej").subject())
                .hasSizeLessThanOrEqualTo(300);
        assertThat(readInTime("From: " + "(".repeat(190_000) + "\n\nHej").from())
                .isNull();
        assertThat(readInTime("To: " + "a@x.dk,".repeat(25_000) + "\n\nHej").to())
                .hasSize(1);
        assertThat(readInTime("Content-Type: text/plain" + ";a*0*=x".repeat(25_000) + "\n\nHej")
                        .text())
                .isEqualTo("Hej");
    }

    @Test
    void a_thousand_endless_file_names_end_too() {
        var name = "Content-Type: application/x; name=\"" + "=?a?q?".repeat(2_600) + "\"\n\nx\n";

        assertThat(readInTime("Content-Type: multipart/mixed; boundary=b\n\n" + ("--b\n" + name).repeat(1_000))
                        .parts())
                .hasSize(1_000);
    }

    @Test
    void too_many_header_lines_are_no_letter() {
        assertThat(readInTime("X: y\n".repeat(1_001) + "\nHej").troubles()).contains(UNREADABLE);
        assertThat(readInTime("X: y\n" + " z\n".repeat(1_000) + "\nHej").troubles())
                .contains(UNREADABLE);
        assertThat(readInTime("X: y\n".repeat(1_000) + "\nHej").text()).isEqualTo("Hej");
    }

    @Test
    void heavy_html_is_read() {
        var head = "Content-Type: text/html\n\n";
        assertThat(readInTime(head + "<font>".repeat(100_000) + "Hej").text()).isEqualTo("Hej");
        assertThat(readInTime(head + "<div>".repeat(100_000) + "Hej").text()).isEqualTo("Hej");
        assertThat(readInTime(head + "<blockquote><p>x".repeat(20_000)).text()).contains("x");
        assertThat(readInTime(head + "&nbsp;".repeat(1_000_000) + "Hej").text()).isEqualTo("Hej");
        assertThat(readInTime(head + "<a href=x><table>".repeat(20_000) + "Hej").text())
                .contains("Hej");
    }

    @Test
    void a_long_line_or_many_short_ones_end_too() {
        assertThat(readInTime(TOP + "\n" + "a".repeat(5_000_000)).text()).hasSize(5_000_000);
        assertThat(QuotedText.split("> x\n".repeat(500_000)).quoted()).isEmpty();
        assertThat(QuotedText.split("Den 3. skrev\n".repeat(200_000)).quoted()).isEmpty();
        assertThat(QuotedText.split("Fra: x\n".repeat(200_000)).quoted()).isEmpty();
    }

    @Test
    void whatever_comes_is_a_letter() {
        var random = new Random(20261123);
        var corpus = Corpus.all();
        assertTimeoutPreemptively(NEVER_HANGS.multipliedBy(2), () -> {
            for (int round = 0; round < MUTATIONS; round++) {
                var raw = mutated(corpus.get(random.nextInt(corpus.size())), random);
                var letter = new LetterReader().read(raw);
                assertThat(letter.subject()).hasSizeLessThanOrEqualTo(300).doesNotContain("\n", "\r", "\0");
                assertThat(letter.text()).doesNotContain("\0", "\r");
                assertThat(letter.references()).hasSizeLessThanOrEqualTo(50);
                var split = QuotedText.split(letter.text());
                assertThat(split.fresh() + split.quoted()).isEqualTo(letter.text());
                var html = letter.html();
                if (html != null) {
                    var shown = SafeHtml.asLetter(html);
                    assertThat(SafeHtml.asLetter(shown)).isEqualTo(shown);
                }
            }
        });
    }

    private static Letter readInTime(String mail) {
        var raw = mail.getBytes(StandardCharsets.UTF_8);
        return assertTimeoutPreemptively(NEVER_HANGS, () -> new LetterReader().read(raw));
    }

    private static byte[] mutated(byte[] raw, Random random) {
        var mail = raw;
        for (int change = random.nextInt(8); change >= 0; change--) {
            mail = changed(mail, random);
        }
        return mail;
    }

    private static byte[] changed(byte[] mail, Random random) {
        int from = random.nextInt(mail.length + 1);
        int to = from + random.nextInt(Math.min(200, mail.length - from) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(mail, from);
            case 1 -> spliced(mail, from, new byte[0], to);
            case 2 -> spliced(mail, from, Arrays.copyOfRange(mail, from, to), from);
            case 3 -> spliced(mail, from, new byte[] {(byte) random.nextInt(256)}, Math.min(from + 1, mail.length));
            case 4 -> spliced(mail, from, noise(random), to);
            default -> spliced(mail, from, "\r\n".getBytes(StandardCharsets.US_ASCII), from);
        };
    }

    private static byte[] noise(Random random) {
        var noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] spliced(byte[] mail, int from, byte[] piece, int to) {
        var spliced = new ByteArrayOutputStream();
        spliced.write(mail, 0, from);
        spliced.writeBytes(piece);
        spliced.write(mail, to, mail.length - to);
        return spliced.toByteArray();
    }
}
