package dk.skranke.targets;

import java.util.Locale;

/** What is waited for. */
public enum Kind {
    /** Our first word to whoever asked. */
    FIRST,
    /** Our answer to what they wrote since. */
    NEXT,
    /** That it is done. */
    RESOLUTION;

    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
