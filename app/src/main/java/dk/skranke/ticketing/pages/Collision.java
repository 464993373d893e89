package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same thing: what the other one set, and mine, which is not saved yet.
 *
 * @param who who set theirs; null when nobody knows any more
 * @param fields what sends mine again
 */
public record Collision(
        long ticket,
        String subject,
        String what,
        Value theirs,
        @Nullable String who,
        @Nullable Instant at,
        Value mine,
        String action,
        List<Field> fields)
        implements Page {

    /** Words, empty for nothing; with a day where there is one. */
    public record Value(String words, @Nullable LocalDate day) {}

    public record Field(String name, String value) {}

    @Override
    public int status() {
        return 409;
    }
}
