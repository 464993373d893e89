package dk.skranke.api;

import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the question mark of an address. */
final class Query {

    static final int MOST = 100;

    private Query() {}

    static int limit(int asked) {
        if (asked < 1 || asked > MOST) throw Rejected.unreadable("limit", "limit", MOST);
        return asked;
    }

    /** Where a list goes on that is ordered by number. */
    static long after(@Nullable String cursor) {
        if (cursor == null) return 0;
        var text = decoded(cursor);
        if (!text.matches("\\d{1,18}")) throw Rejected.unreadable("cursor", "cursor");
        return Long.parseLong(text);
    }

    static @Nullable Cursor before(@Nullable String cursor) {
        if (cursor == null) return null;
        try {
            return Cursor.of(decoded(cursor));
        } catch (NotFound _) {
            throw Rejected.unreadable("cursor", "cursor");
        }
    }

    static String opaque(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Rejected.unreadable("cursor", "cursor");
        }
    }

    static String words(String field, @Nullable String typed, int longest) {
        if (typed == null) return "";
        if (!printable(typed)) throw Rejected.unreadable(field, "characters");
        if (typed.length() > longest) throw Rejected.unreadable(field, "too-long", longest, typed.length());
        return typed.strip();
    }

    static @Nullable Instant instant(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            var instant = Instant.parse(typed);
            if (sensible(LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC))) return instant;
        } catch (java.time.DateTimeException _) {
            // told below
        }
        throw Rejected.unreadable(field, "instant");
    }

    static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            var day = LocalDate.parse(typed);
            if (sensible(day)) return day;
        } catch (DateTimeParseException _) {
            // told below
        }
        throw Rejected.unreadable(field, "date");
    }

    static boolean sensible(LocalDate it) {
        return it.getYear() >= 1900 && it.getYear() < 2200;
    }

    /** What the database can keep: no zero character, no half of a pair. */
    static boolean printable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(it -> it >= 0xD800 && it <= 0xDFFF);
    }
}
