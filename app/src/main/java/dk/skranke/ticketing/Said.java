package dk.skranke.ticketing;

import dk.skranke.letters.Pictures;
import dk.skranke.office.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said on a ticket, as far as the reader may know.
 *
 * @param ticket where it was said; another one than the reader looks at when the two were merged
 * @param person the colleague who wrote it, or null
 * @param contact the name of whoever wrote it from outside, or null
 * @param text as plain words
 * @param letter as sanitised paragraphs
 * @param from the ticket that it was split off, or null
 * @param subject what it was headed with, where that is not the ticket's title
 * @param side the conversation with a third party that it belongs to, or null
 * @param raw whether the mail is kept as it came in
 */
public record Said(
        long id,
        long ticket,
        MessageKind kind,
        Instant at,
        @Nullable PersonId person,
        @Nullable String contact,
        @Nullable String mail,
        List<String> addressees,
        @Nullable String direction,
        String language,
        String text,
        String letter,
        String quoted,
        boolean raw,
        @Nullable Long from,
        List<String> troubles,
        @Nullable Delivery delivery,
        List<Attached> files,
        List<String> cc,
        List<String> bcc,
        @Nullable String subject,
        @Nullable Long side,
        List<Revision> revisions) {

    /** What a note said later; without words it was withdrawn. */
    public record Revision(Instant at, PersonId by, String text, String letter) {}

    /** Its words for a page, with the pictures in them. */
    public String shown() {
        return shown(letter);
    }

    String shown(String letter) {
        return Pictures.at("/tickets/" + ticket + "/pictures/", letter);
    }

    /** What it says now. */
    public String words() {
        return revisions.isEmpty() ? text : revisions.getLast().text();
    }

    public boolean withdrawn() {
        return !revisions.isEmpty() && revisions.getLast().text().isEmpty();
    }

    /**
     * @param size in bytes
     * @param content the address of its bytes
     */
    public record Attached(long id, String name, String type, long size, String content) {}
}
