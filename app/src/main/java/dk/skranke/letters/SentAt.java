package dk.skranke.letters;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the sender's clock said that the letter was sent. */
final class SentAt {

    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private SentAt() {}

    static @Nullable Instant of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var parsed = new MailDateFormat().parse(Line.clean(header, 100), new ParsePosition(0));
        if (parsed == null) {
            return null;
        }
        var sent = parsed.toInstant();
        return sent.isBefore(FIRST) || sent.isAfter(LAST) ? null : sent;
    }
}
