package dk.skranke.ticketing;

import dk.skranke.shared.Refused;

/** What people type: without what nobody sees, and no longer than it may be. */
final class Words {

    private Words() {}

    /** On one line, stripped, without control characters. */
    static String line(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static String fitting(String typed, int longest) {
        var words = typed.strip().replace("\u0000", "").replace("\r\n", "\n");
        if (words.length() > longest) throw new Refused("ticketing.words.too-long", longest, words.length());
        return words;
    }

    static String required(String typed, int longest, String otherwise) {
        var words = fitting(typed, longest);
        if (words.isEmpty()) throw new Refused(otherwise);
        return words;
    }
}
