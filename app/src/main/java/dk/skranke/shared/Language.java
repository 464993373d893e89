package dk.skranke.shared;

import java.util.Locale;

/** The languages that the office's people read and write in. */
public enum Language {
    DA,
    DE,
    EN;

    /** As in HTML, HTTP and the database: {@code da}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == EN ? Locale.UK : Locale.of(code());
    }

    public static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
