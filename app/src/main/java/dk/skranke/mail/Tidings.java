package dk.skranke.mail;

import dk.skranke.letters.Address;
import dk.skranke.letters.LetterWriter;
import dk.skranke.letters.OutgoingLetter;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** A word to a colleague by mail: that there is something to look at, never what it is. */
@Component
public class Tidings {

    private final OutgoingServers servers;
    private final Mailboxes mailboxes;
    private final Courier courier;
    private final Directory directory;
    private final Clock clock;

    Tidings(OutgoingServers servers, Mailboxes mailboxes, Courier courier, Directory directory, Clock clock) {
        this.servers = servers;
        this.mailboxes = mailboxes;
        this.courier = courier;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param key the same for every attempt, so that a receiver recognises what came twice
     * @return whether a server took it; false while none is named
     */
    public boolean tell(Person to, String subject, String text, String key) {
        var server = servers.current();
        var from = mailboxes.of(directory.defaultTeam().id());
        if (server.isEmpty() || from.isEmpty()) return false;
        var letter = new OutgoingLetter(
                new Address(from.get().address(), directory.name()),
                List.of(new Address(to.mail(), to.name())),
                List.of(),
                null,
                subject,
                text,
                "<p>" + text + "</p>",
                key + "@" + from.get().domain(),
                List.of(),
                List.of(),
                clock.instant(),
                to.language().code(),
                List.of());
        var raw = raw(letter, from.get());
        courier.bring(server.get(), from.get().address(), List.of(to.mail()), () -> new ByteArrayInputStream(raw));
        return true;
    }

    private static byte[] raw(OutgoingLetter letter, Mailbox from) {
        var out = new ByteArrayOutputStream();
        out.writeBytes((MailReading.LOOP + ": " + from.address() + "\r\nAuto-Submitted: auto-generated\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        try {
            new LetterWriter().write(letter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
