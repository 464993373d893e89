package dk.skranke.forms;

import java.util.Locale;

/** How much an answer tells about a person. What is confidential is not repeated in the history. */
public enum DataClass {
    NONE,
    PERSONAL,
    CONFIDENTIAL,
    SPECIAL;

    public boolean kept() {
        return this == NONE || this == PERSONAL;
    }

    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
