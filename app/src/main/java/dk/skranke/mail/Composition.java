package dk.skranke.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.files.StoredFile;
import dk.skranke.letters.Address;
import dk.skranke.letters.LetterWriter;
import dk.skranke.letters.OutgoingLetter;
import dk.skranke.letters.OutgoingLetter.Attachment;
import dk.skranke.letters.Pictures;
import dk.skranke.mail.Departures.Departure;
import dk.skranke.office.Directory;
import dk.skranke.office.Office;
import dk.skranke.office.Person;
import dk.skranke.ticketing.Correspondence.OutgoingReply;
import dk.skranke.ticketing.StoredAttachment;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a reply as a letter of the office, once, and keeps it: what is sent again are the same bytes. */
@Component
class Composition {

    private static final Pattern ANSWERING =
            Pattern.compile("^(?:(?:re|sv|vs|aw)\\s{0,2}:\\s{0,5}){1,9}", Pattern.CASE_INSENSITIVE);
    private static final String PICTURE = "@picture";
    private static final Pattern SHOWN = Pattern.compile("(<img src=\"cid:[0-9a-f]{64})\"");
    private static final int MOST_REFERENCES = 20;
    private static final int PIPE = 64 * 1024;

    private final LetterWriter writer = new LetterWriter();
    private final FileStore files;
    private final Directory directory;

    Composition(FileStore files, Directory directory) {
        this.files = files;
        this.directory = directory;
    }

    StoredFile write(Departure departure, Desk.Material material, Mailbox from) {
        var letter = letter(material.reply(), material.before(), departure, from);
        try (var bytes = new PipedInputStream(PIPE);
                var pipe = new PipedOutputStream(bytes)) {
            var writing = new FutureTask<Void>(() -> write(letter, from, pipe), null);
            Thread.startVirtualThread(writing);
            var kept = files.keepMail(bytes, Long.MAX_VALUE);
            writing.get();
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void write(OutgoingLetter letter, Mailbox from, PipedOutputStream to) {
        try (to) {
            to.write((MailReading.LOOP + ": " + from.address() + "\r\n").getBytes(US_ASCII));
            writer.write(letter, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutgoingLetter letter(
            OutgoingReply reply, List<KnownLetters.Known> before, Departure departure, Mailbox box) {
        var author = directory.person(reply.author());
        var office = directory.office().orElseThrow();
        var from = new Address(box.address(), author.name() + ", " + office.name());
        return new OutgoingLetter(
                from,
                addresses(reply.addressees()),
                addresses(reply.cc()),
                from,
                subject(reply),
                reply.text() + "\n\n-- \n" + signature(reply, author, office),
                html(reply, signature(reply, author, office)),
                departure.id(),
                answered(before),
                before.stream()
                        .map(KnownLetters.Known::id)
                        .skip(Math.max(0, before.size() - MOST_REFERENCES))
                        .toList(),
                departure.queuedAt(),
                reply.language().code(),
                reply.attachments().stream()
                        .map(it -> attachment(it, reply.letter()))
                        .toList());
    }

    private Attachment attachment(StoredAttachment it, String letter) {
        var id = Pictures.shows(letter, it.content()) ? it.content() + PICTURE : null;
        return new Attachment(it.name(), it.type(), id, () -> files.open(new ContentId(it.content())));
    }

    private static List<Address> addresses(List<String> mails) {
        return mails.stream().map(it -> new Address(it, null)).toList();
    }

    private static String subject(OutgoingReply reply) {
        if (reply.subject() != null)
            return reply.subject() + " [#" + reply.ticket().value() + "]";
        return "Re: " + ANSWERING.matcher(reply.title()).replaceFirst("") + " [#"
                + reply.ticket().value() + "]";
    }

    /** The client's newest letter; without one, ours before. */
    private static List<String> answered(List<KnownLetters.Known> before) {
        var theirs = before.stream().filter(it -> !it.ours()).toList();
        var all = theirs.isEmpty() ? before : theirs;
        return all.isEmpty() ? List.of() : List.of(all.getLast().id());
    }

    private String signature(OutgoingReply reply, Person author, Office office) {
        var team = directory.team(reply.team()).signature();
        var name = author.title().isBlank() ? author.name() : author.name() + "\n" + author.title();
        return name + "\n" + (team.isBlank() ? office.signature() : team);
    }

    private static String html(OutgoingReply reply, String signature) {
        return "<!DOCTYPE html><html lang=\"" + reply.language().code()
                + "\"><head><meta charset=\"utf-8\"></head><body>"
                + SHOWN.matcher(reply.letter())
                        .replaceAll("$1" + PICTURE + "\" style=\"max-width: 100%; height: auto\"")
                + "<p>-- <br>" + HtmlUtils.htmlEscape(signature, "UTF-8").replace("\n", "<br>") + "</p></body></html>";
    }
}
