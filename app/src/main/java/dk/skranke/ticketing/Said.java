package dk.skranke.ticketing;

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
 * @param split whether it came here from another ticket
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
        boolean split,
        List<String> troubles,
        @Nullable Delivery delivery,
        List<Attached> files) {

    /** @param size in bytes */
    public record Attached(long id, String name, String type, long size) {}
}
