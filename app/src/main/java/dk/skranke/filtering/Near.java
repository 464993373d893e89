package dk.skranke.filtering;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
final class Near {

    private Near() {}

    static Optional<String> to(String typed, Collection<String> words) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(it -> distance(wanted, it.toLowerCase(Locale.ROOT)) <= Math.max(1, wanted.length() / 3))
                .min(Comparator.comparingInt(it -> distance(wanted, it.toLowerCase(Locale.ROOT))));
    }

    /** How many letters are wrong, missing or too many; two that changed places count as one. */
    static int distance(String one, String other) {
        var table = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) table[i][j] = step(table, one, other, i, j);
        }
        return table[one.length()][other.length()];
    }

    private static int step(int[][] table, String one, String other, int i, int j) {
        if (i == 0 || j == 0) return i + j;
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + same);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
