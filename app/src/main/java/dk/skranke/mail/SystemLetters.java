package dk.skranke.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.skranke.letters.Address;
import dk.skranke.letters.LetterWriter;
import dk.skranke.letters.OutgoingLetter;
import dk.skranke.office.Directory;
import dk.skranke.office.Office;
import dk.skranke.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Short letters of the program to the office's own people. They belong to no ticket and say that nobody wrote them. */
@Component
public class SystemLetters {

    /** What became of a letter. One of which nobody knows whether it left is not sent again. */
    public enum Outcome {
        GONE,
        LATER,
        NEVER
    }

    private final LetterWriter writer = new LetterWriter();
    private final Mailboxes mailboxes;
    private final OutgoingServers servers;
    private final Courier courier;
    private final Directory directory;
    private final Clock clock;

    SystemLetters(Mailboxes mailboxes, OutgoingServers servers, Courier courier, Directory directory, Clock clock) {
        this.mailboxes = mailboxes;
        this.servers = servers;
        this.courier = courier;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param key by which the receiver's server knows the letter again, should it come twice */
    public Outcome send(String key, String to, Language language, String subject, String text) {
        var server = servers.current();
        var box = mailboxes.of(directory.defaultTeam().id());
        if (server.isEmpty() || box.isEmpty()) return Outcome.LATER;
        var raw = write(key, to, language, subject, text, box.get());
        try {
            courier.bring(server.get(), box.get().address(), List.of(to), () -> new ByteArrayInputStream(raw));
            return Outcome.GONE;
        } catch (NotSent e) {
            return switch (e.verdict()) {
                case LATER -> Outcome.LATER;
                case NEVER, UNKNOWN -> Outcome.NEVER;
            };
        }
    }

    private byte[] write(String key, String to, Language language, String subject, String text, Mailbox box) {
        var from =
                new Address(box.address(), directory.office().map(Office::name).orElse("Skranke"));
        var letter = new OutgoingLetter(
                from,
                List.of(new Address(to, null)),
                List.of(),
                from,
                subject,
                text,
                "<!DOCTYPE html><html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\"></head><body><p>"
                        + HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>") + "</p></body></html>",
                key + "@" + box.domain(),
                List.of(),
                List.of(),
                clock.instant(),
                language.code(),
                List.of());
        var out = new ByteArrayOutputStream();
        try {
            out.write((MailReading.LOOP + ": " + box.address() + "\r\nAuto-Submitted: auto-generated\r\n")
                    .getBytes(US_ASCII));
            writer.write(letter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
