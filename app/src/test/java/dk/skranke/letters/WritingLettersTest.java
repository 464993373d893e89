package dk.skranke.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WritingLettersTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Address OFFICE = new Address("sager@brixlindegaard.dk", "Brix & Lindegaard");
    private static final Address HENRIK =
            new Address("henrik@havnegadensbageri.dk", "Henrik Aaby, bagermester Æblegård");
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> HEADERS = Set.of(
            "date",
            "from",
            "to",
            "cc",
            "reply-to",
            "subject",
            "message-id",
            "in-reply-to",
            "references",
            "content-language",
            "mime-version",
            "content-type");
    private static final Set<String> PART_HEADERS =
            Set.of("content-type", "content-transfer-encoding", "content-disposition");
    private static final String[] DANGEROUS = {
        "\r\n",
        "\n",
        "\r",
        "\u0085",
        "\u2028",
        "\u2029",
        "\0",
        "\u000b",
        "\f",
        "\r\n\r\n",
        "\r\n.\r\n",
        "\n.\n",
        ",",
        ";",
        "\"",
        "\\",
        "<",
        ">",
        "@",
        "(",
        ")",
        ":",
        "=?",
        "?=",
        "=?utf-8?Q?=0D=0ABcc:_a@evil.example?=",
        "Bcc: a@evil.example",
        "=0D=0A",
        "%0d%0a",
        "'",
        "*",
        "/",
        "..",
        " ",
        "\t",
        "æøå",
        "ß",
        "€",
        "🖨",
        "\uD83D",
        "\u202E",
        "--=_mixed",
        "From ",
        "X-Evil: 1",
        "a".repeat(90),
    };

    @Test
    void a_letter_that_is_written_is_read_as_it_was() {
        var text = "Kære Henrik\n\nPrisen er 320 €.\n.\nFrom nu af: ja =20 \n" + "Lang linje æøå ".repeat(30);
        var letter = letter(
                "Låneaftale – 2. udkast, med et emne så langt, at det bliver til flere ord på vejen €",
                text,
                List.of(file("Bilag 1 – købekontrakt, endelig udgave efter mødet den 3. november.pdf")));

        var read = new LetterReader().read(written(letter));

        assertThat(read.from()).isEqualTo(OFFICE);
        assertThat(read.to()).containsExactly(HENRIK);
        assertThat(read.subject()).isEqualTo(letter.subject());
        assertThat(read.messageId()).isEqualTo("t42.3@brixlindegaard.dk");
        assertThat(read.inReplyTo()).containsExactly("t42.2@brixlindegaard.dk");
        assertThat(read.references()).containsExactly("t42.1@brixlindegaard.dk", "t42.2@brixlindegaard.dk");
        assertThat(read.sentAt()).isEqualTo(letter.date());
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.html()).isEqualTo("<p>Kære Henrik</p>");
        assertThat(read.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo(letter.attachments().getFirst().name());
            assertThat(part.bytes()).isEqualTo(PDF);
        });
        assertThat(read.automatic()).isFalse();
        assertThat(read.troubles()).isEmpty();
    }

    @Test
    void other_programs_read_it_too() throws MessagingException, IOException {
        var name = "Bilag 1 – købekontrakt, endelig udgave efter mødet den 3. november.pdf";
        var mail = parsed(written(letter("Låneaftale 🖨", "Kære Henrik €", List.of(file(name)))));

        assertThat(mail.getSubject()).isEqualTo("Låneaftale 🖨");
        assertThat(mail.getRecipients(MimeMessage.RecipientType.TO))
                .containsExactly(new InternetAddress(HENRIK.mail()))
                .satisfies(to ->
                        assertThat(((InternetAddress) to[0]).getPersonal()).isEqualTo(HENRIK.name()));
        assertThat(mail.getMessageID()).isEqualTo("<t42.3@brixlindegaard.dk>");
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        var parts = (MimeMultipart) mail.getContent();
        var alternative = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("Kære Henrik €");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(name);
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void the_same_letter_is_the_same_bytes() {
        var letter = letter("Emne", "Tekst", List.of(file("a.pdf")));

        assertThat(written(letter)).isEqualTo(written(letter));
    }

    @Test
    void every_line_is_short_ascii_and_ends_as_mail_lines_do() {
        var mail = new String(
                written(letter(
                        "æ".repeat(300), "x".repeat(5_000) + "\n" + "ø".repeat(5_000), List.of(file("å".repeat(150))))),
                StandardCharsets.ISO_8859_1);

        assertThat(mail).matches(text -> text.chars().allMatch(character -> character < 127));
        assertThat(mail.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(mail.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void a_letter_by_a_person_is_not_called_automatic() {
        var mail = new String(written(letter("Emne", "Tekst", List.of())), StandardCharsets.US_ASCII);

        assertThat(mail.toLowerCase(Locale.ROOT))
                .doesNotContain("auto-submitted", "x-mailer")
                .contains("content-language: da");
    }

    @Test
    void mail_goes_along_as_an_ordinary_file() {
        var forwarded =
                new OutgoingLetter.Attachment("klage.eml", "message/rfc822", () -> new ByteArrayInputStream(PDF));

        assertThat(forwarded.type()).isEqualTo("application/octet-stream");
        assertThat(new OutgoingLetter.Attachment("a", "text/html\r\nX-Evil: 1", () -> new ByteArrayInputStream(PDF))
                        .type())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void ids_and_languages_cannot_carry_anything_else() {
        for (var id : List.of("", "a b@x", "a@x>\r\nBcc: b@x", "a@x\n", "æ@x", "<a@x>")) {
            assertThatThrownBy(() -> letter(id, "da")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> letter("a@x", "da\r\nX: y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_string_adds_a_header_a_recipient_or_a_part() throws MessagingException, IOException {
        var random = new Random(42);
        for (int round = 0; round < 1_000; round++) {
            var name = nasty(random);
            var letter = new OutgoingLetter(
                    new Address(OFFICE.mail(), nasty(random)),
                    List.of(new Address(HENRIK.mail(), name)),
                    List.of(new Address("birgit@brixlindegaard.dk", nasty(random))),
                    new Address("svar@brixlindegaard.dk", nasty(random)),
                    nasty(random),
                    nasty(random),
                    nasty(random),
                    "t42.3@brixlindegaard.dk",
                    List.of(),
                    List.of(),
                    Instant.parse("2026-11-03T10:12:00Z"),
                    "da",
                    List.of(file(nasty(random))));

            var raw = written(letter);

            assertThat(new String(raw, StandardCharsets.ISO_8859_1).replace("\r\n", ""))
                    .doesNotContain("\r", "\n", "\0");
            var mail = parsed(raw);
            assertThat(headersOf(mail)).isSubsetOf(HEADERS).doesNotHaveDuplicates();
            assertThat(mail.getRecipients(MimeMessage.RecipientType.TO))
                    .containsExactly(new InternetAddress(HENRIK.mail()));
            assertThat(mail.getAllRecipients()).hasSize(2);
            assertThat(mail.getFrom()).hasSize(1);
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getCount())
                    .isEqualTo(2);
            assertThat(namesOf(parts.getBodyPart(1).getAllHeaders()))
                    .isSubsetOf(PART_HEADERS)
                    .doesNotHaveDuplicates();
            var read = new LetterReader().read(raw);
            assertThat(read.subject()).isEqualTo(letter.subject());
            assertThat(read.to()).containsExactlyElementsOf(letter.to());
            assertThat(read.parts())
                    .extracting(Part::name)
                    .containsExactly(letter.attachments().getFirst().name());
        }
    }

    private static String nasty(Random random) {
        var text = new StringBuilder();
        for (int piece = random.nextInt(12); piece >= 0; piece--) {
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(65_536));
            } else {
                text.append(DANGEROUS[random.nextInt(DANGEROUS.length)]);
            }
        }
        return text.toString();
    }

    private static List<String> headersOf(MimeMessage mail) throws MessagingException {
        return namesOf(mail.getAllHeaders());
    }

    private static List<String> namesOf(java.util.Enumeration<jakarta.mail.Header> headers) {
        return Collections.list(headers).stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static MimeMessage parsed(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    private static byte[] written(OutgoingLetter letter) {
        var bytes = new ByteArrayOutputStream();
        try {
            new LetterWriter().write(letter, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static OutgoingLetter.Attachment file(String name) {
        return new OutgoingLetter.Attachment(name, "application/pdf", () -> new ByteArrayInputStream(PDF));
    }

    private static OutgoingLetter letter(String subject, String text, List<OutgoingLetter.Attachment> files) {
        return new OutgoingLetter(
                OFFICE,
                List.of(HENRIK),
                List.of(),
                null,
                subject,
                text,
                "<p>Kære Henrik</p>",
                "t42.3@brixlindegaard.dk",
                List.of("t42.2@brixlindegaard.dk"),
                List.of("t42.1@brixlindegaard.dk", "t42.2@brixlindegaard.dk"),
                Instant.parse("2026-11-03T10:12:00Z"),
                "da",
                files);
    }

    private static OutgoingLetter letter(String id, String language) {
        return new OutgoingLetter(
                OFFICE,
                List.of(HENRIK),
                List.of(),
                null,
                "Emne",
                "",
                "",
                id,
                List.of(),
                List.of(),
                Instant.EPOCH,
                language,
                List.of());
    }
}
