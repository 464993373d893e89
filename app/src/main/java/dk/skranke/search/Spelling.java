package dk.skranke.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a word may have been before one letter of it went wrong: left out, typed too much, another one, or two of them swapped. */
final class Spelling {

    /** Of the languages that an office writes in. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzæøåäöüßé";

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,30}");

    private Spelling() {}

    /** In small letters, as the index has them; empty for what is no word. */
    static Set<String> near(String typed) {
        if (!WORD.matcher(typed).matches()) return Set.of();
        var word = typed.toLowerCase(Locale.ROOT);
        var near = new LinkedHashSet<String>();
        for (var at = 0; at <= word.length(); at++) {
            var before = word.substring(0, at);
            var after = word.substring(at);
            LETTERS.chars().forEach(letter -> near.add(before + (char) letter + after));
            if (!after.isEmpty()) wrong(before, after, near);
        }
        near.remove(word);
        return near;
    }

    private static void wrong(String before, String after, Set<String> near) {
        var rest = after.substring(1);
        near.add(before + rest);
        LETTERS.chars().forEach(letter -> near.add(before + (char) letter + rest));
        if (!rest.isEmpty()) near.add(before + rest.charAt(0) + after.charAt(0) + rest.substring(1));
    }
}
