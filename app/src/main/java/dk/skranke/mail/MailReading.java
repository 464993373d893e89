package dk.skranke.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dk.skranke.files.FileNames;
import dk.skranke.files.FileStore;
import dk.skranke.files.StoredFile;
import dk.skranke.files.TooLarge;
import dk.skranke.letters.Letter;
import dk.skranke.letters.LetterReader;
import dk.skranke.letters.Part;
import dk.skranke.letters.Trouble;
import dk.skranke.ticketing.NewAttachment;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a mail from its kept bytes, and keeps its files one by one. */
@Component
class MailReading {

    static final String LOOP = "X-Loop";
    private static final Pattern LOOPED = Pattern.compile("(?im)^x-loop:[ \\t]{0,10}([^\\s]{3,254})[ \\t]*\\r?$");
    private static final int HEADERS = 64 * 1024;

    private final LetterReader reader = new LetterReader();
    private final FileStore files;
    private final Mailboxes mailboxes;
    private final long limit;

    MailReading(FileStore files, Mailboxes mailboxes, @Value("${skranke.files.limit}") long limit) {
        this.files = files;
        this.mailboxes = mailboxes;
        this.limit = limit;
    }

    ReadMail read(StoredFile evidence) {
        var raw = bytes(evidence);
        var letter = reader.read(raw);
        var troubles =
                letter.troubles().stream().map(Trouble::name).collect(Collectors.toCollection(LinkedHashSet::new));
        if (letter.automatic()) troubles.add("AUTOMATIC");
        var attachments = new ArrayList<>(attachments(letter, troubles));
        if (letter.troubles().contains(Trouble.UNREADABLE)) attachments.add(whole(evidence));
        return new ReadMail(
                letter, evidence.id().value(), List.copyOf(attachments), Set.copyOf(troubles), returned(raw));
    }

    /** The mail itself as a file, for a person to look at. */
    static NewAttachment whole(StoredFile evidence) {
        return new NewAttachment("mail.eml", evidence, null);
    }

    private byte[] bytes(StoredFile evidence) {
        try (var bytes = files.open(evidence.id())) {
            var raw = new byte[Math.toIntExact(evidence.size())]; // at once: growing would take twice the room
            if (bytes.readNBytes(raw, 0, raw.length) < raw.length) throw new EOFException();
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<NewAttachment> attachments(Letter letter, Set<String> troubles) {
        var kept = new ArrayList<NewAttachment>();
        for (var part : letter.parts()) {
            try {
                var file = files.keep(new ByteArrayInputStream(part.bytes()), part.name(), limit);
                kept.add(new NewAttachment(FileNames.clean(Stored.text(part.name())), file, contentId(part)));
            } catch (TooLarge _) {
                troubles.add("TOO_LARGE_FILE"); // it is in the evidence
            }
        }
        return kept;
    }

    private static @Nullable String contentId(Part part) {
        var id = part.contentId();
        return id == null || id.length() > 300 ? null : Stored.text(id);
    }

    private boolean returned(byte[] raw) {
        var headers = new String(raw, 0, Math.min(HEADERS, raw.length), ISO_8859_1);
        var end = headers.indexOf("\r\n\r\n");
        var loops = LOOPED.matcher(end < 0 ? headers : headers.substring(0, end));
        while (loops.find()) if (mailboxes.isOurs(loops.group(1))) return true;
        return false;
    }
}
