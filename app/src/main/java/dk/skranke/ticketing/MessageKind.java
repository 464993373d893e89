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
    PHONE,
    /** Our letter to a third party, beside the conversation with the client. Internal. */
    SIDE,
    /** A third party's letter to us there. Internal. */
    SIDE_MAIL;

    /** Whether the client never sees it. */
    public boolean internal() {
        return switch (this) {
            case MAIL, FORM, REPLY -> false;
            case NOTE, PHONE, SIDE, SIDE_MAIL -> true;
        };
    }

    /** Whether it leaves the office as mail. */
    public boolean leaves() {
        return this == REPLY || this == SIDE;
    }

    public String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
