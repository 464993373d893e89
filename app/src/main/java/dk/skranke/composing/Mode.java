package dk.skranke.composing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is to read what is being written. */
enum Mode {
    REPLY,
    /** The client and everybody else of the conversation. */
    ALL,
    /** Somebody new, with what was said before. */
    FORWARD,
    NOTE,
    PHONE,
    /** A third party, beside the conversation with the client. */
    SIDE;

    static Optional<Mode> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    /** Whether it leaves the office as mail. */
    boolean leaves() {
        return this != NOTE && this != PHONE;
    }

    /** Whether it belongs to the conversation that the client reads. */
    boolean toClient() {
        return this == REPLY || this == ALL || this == FORWARD;
    }

    boolean headed() {
        return this == FORWARD || this == SIDE;
    }

    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
