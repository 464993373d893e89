package dk.skranke.office;

import java.util.Locale;

/** The first letters of the first and the last name. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "?" : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
