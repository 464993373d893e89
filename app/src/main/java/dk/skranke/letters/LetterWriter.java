package dk.skranke.letters;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Writes raw mail from a letter. The same letter gives the same bytes each time, so that sending it again after a crash
 * is the same mail; nothing random or dated goes in.
 */
public final class LetterWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.US)
            .withZone(ZoneOffset.UTC);

    public void write(OutgoingLetter letter, OutputStream to) throws IOException {
        headers(letter, to);
        if (letter.beside().isEmpty()) {
            alternatives(letter, to);
            return;
        }
        var boundary = boundary(letter, "mixed");
        line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n", to);
        line("--" + boundary, to);
        alternatives(letter, to);
        files(letter.beside(), boundary, to);
    }

    private static void files(List<OutgoingLetter.Attachment> files, String boundary, OutputStream to)
            throws IOException {
        for (var file : files) {
            line("--" + boundary, to);
            attachment(file, to);
        }
        line("--" + boundary + "--", to);
    }

    private static void headers(OutgoingLetter letter, OutputStream to) throws IOException {
        line("Date: " + DATE.format(letter.date()), to);
        addresses("From", List.of(letter.from()), to);
        addresses("To", letter.to(), to);
        addresses("Cc", letter.cc(), to);
        var replyTo = letter.replyTo();
        addresses("Reply-To", replyTo == null ? List.of() : List.of(replyTo), to);
        line("Subject: " + HeaderLine.text(letter.subject()), to);
        ids("Message-ID", List.of(letter.messageId()), to);
        ids("In-Reply-To", letter.inReplyTo(), to);
        ids("References", letter.references(), to);
        line("Content-Language: " + letter.language(), to);
        line("MIME-Version: 1.0", to);
    }

    private static void addresses(String name, List<Address> addresses, OutputStream to) throws IOException {
        if (!addresses.isEmpty()) {
            line(name + ": " + HeaderLine.addresses(addresses), to);
        }
    }

    private static void ids(String name, List<String> ids, OutputStream to) throws IOException {
        if (!ids.isEmpty()) {
            line(name + ": " + HeaderLine.ids(ids), to);
        }
    }

    private static void alternatives(OutgoingLetter letter, OutputStream to) throws IOException {
        var boundary = boundary(letter, "alternative");
        line("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n", to);
        line("--" + boundary, to);
        text("plain", letter.text(), to);
        line("--" + boundary, to);
        if (letter.within().isEmpty()) text("html", letter.html(), to);
        else related(letter, to);
        line("--" + boundary + "--", to);
    }

    /** The text and the pictures in it. */
    private static void related(OutgoingLetter letter, OutputStream to) throws IOException {
        var boundary = boundary(letter, "related");
        line("Content-Type: multipart/related; type=\"text/html\"; boundary=\"" + boundary + "\"\r\n", to);
        line("--" + boundary, to);
        text("html", letter.html(), to);
        files(letter.within(), boundary, to);
    }

    private static void text(String kind, String text, OutputStream to) throws IOException {
        line("Content-Type: text/" + kind + "; charset=UTF-8", to);
        line("Content-Transfer-Encoding: quoted-printable\r\n", to);
        line(QuotedPrintable.encode(text), to);
    }

    private static void attachment(OutgoingLetter.Attachment attachment, OutputStream to) throws IOException {
        line("Content-Type: " + attachment.type(), to);
        line("Content-Transfer-Encoding: base64", to);
        if (attachment.contentId() != null) ids("Content-ID", List.of(attachment.contentId()), to);
        var place = attachment.contentId() == null ? "attachment" : "inline";
        line("Content-Disposition: " + place + HeaderLine.fileName(attachment.name()) + "\r\n", to);
        try (var bytes = attachment.bytes().open();
                var encoded = Base64.getMimeEncoder().wrap(new StaysOpen(to))) {
            bytes.transferTo(encoded);
        }
        line("", to);
    }

    /** With an equals sign before an underscore, it can stand in no encoded text. */
    private static String boundary(OutgoingLetter letter, String kind) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(letter.messageId().getBytes(StandardCharsets.US_ASCII));
            return "=_" + kind + "_" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }

    private static void line(String line, OutputStream to) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The encoder closes what it writes to, but more is to come. */
    private static final class StaysOpen extends FilterOutputStream {

        private StaysOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
