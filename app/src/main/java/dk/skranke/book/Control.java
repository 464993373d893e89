package dk.skranke.book;

import java.util.Locale;

/** What a second person said about a deadline. */
public enum Control {
    UNCHECKED,
    CHECKED,
    /** They found another day; the earlier one counts. */
    DISPUTED;

    /** As in the texts: {@code unchecked}. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
