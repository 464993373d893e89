package dk.skranke.workflows;

import java.util.Locale;

/** What a status of a workflow means to the rest of the program: whose turn it is, and whether it is over. */
public enum Meaning {
    NEW,
    OPEN,
    CLIENT,
    OTHER,
    SOLVED,
    CLOSED;

    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
