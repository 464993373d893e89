package dk.skranke.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What proves a step in the life of a deadline: a file, words, or both.
 *
 * @param said when the receiver had it, as the file itself says
 */
record Proof(
        Kind kind,
        @Nullable Long attachment,
        @Nullable String content,
        String name,
        String type,
        String words,
        @Nullable Instant receivedAt,
        @Nullable Instant said) {

    enum Kind {
        /** The document that set it off. */
        EVENT,
        /** The grant of more time. */
        GRANT,
        /** That the receiver has it: of beA, Digital Post, minretssag.dk. */
        RECEIPT,
        /** Ready and handed over for dispatch. */
        DISPATCH,
        NOTE;

        /** As in the texts: {@code receipt}. */
        String mark() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Proof words(Kind kind, String words) {
        return new Proof(kind, null, null, "", "", words, null, null);
    }

    Proof saying(@Nullable Instant moment) {
        return new Proof(
                kind, attachment, content, name, type, words, receivedAt == null ? moment : receivedAt, moment);
    }

    /** Whether somebody typed another minute than the file says. */
    boolean contradicts() {
        return said != null
                && receivedAt != null
                && Duration.between(said, receivedAt).abs().compareTo(Duration.ofMinutes(1)) >= 0;
    }

    boolean file() {
        return attachment != null || content != null;
    }
}
