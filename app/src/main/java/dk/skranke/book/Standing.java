package dk.skranke.book;

import java.util.Locale;

/** Where a deadline stands. What is struck stays to be seen. */
public enum Standing {
    OPEN,
    /** The act was done, and there is proof of it. */
    DONE,
    /** It no longer matters: settled, withdrawn, entered by mistake. */
    VOID,
    MISSED;

    /** As in the texts: {@code open}. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
