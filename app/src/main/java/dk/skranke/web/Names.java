package dk.skranke.web;

import java.util.Locale;

/** How names stand in small places: the first letters of the first and the last name. */
public final class Names {

    private Names() {}

    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? "?"
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
