package dk.skranke.ticketing;

import java.util.Locale;

/** What was said, and in which way. */
public enum MessageKind {
    /** A mail that came in. */
    MAIL,
    /** What was written when the ticket was filed by hand. */
    FORM,
    /** Our answer, sent as mail. */
    REPLY,
    /** Internal: stays in the office. */
    NOTE,
    /** A telephone call, written down. Internal. */
    PHONE;

    public boolean internal() {
        return this == NOTE || this == PHONE;
    }

    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
