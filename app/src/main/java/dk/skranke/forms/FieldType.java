package dk.skranke.forms;

import java.util.Locale;

/** What kind of answer a field takes. */
public enum FieldType {
    TEXT,
    LONGTEXT,
    NUMBER,
    DATE,
    DATETIME,
    SELECT,
    MULTISELECT,
    /** A choice whose options have options below them. */
    TREE,
    /** A colleague. */
    PERSON,
    /** A matter, by its number. */
    MATTER,
    BOOL,
    /** A bank account: an IBAN, or registration and account number. */
    ACCOUNT,
    /** Lies with the ticket as its file; the form asks only that there be one. */
    FILE;

    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean chooses() {
        return this == SELECT || this == MULTISELECT || this == TREE;
    }
}
