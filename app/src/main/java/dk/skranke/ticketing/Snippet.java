package dk.skranke.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of a text where the words stand that were searched for, with some words around it. */
public final class Snippet {

    public record Piece(String text, boolean found) {}

    private static final int BEFORE = 60;
    private static final int AFTER = 140;
    private static final Pattern GAP = Pattern.compile("\\s+");

    private Snippet() {}

    /** @param pattern of PostgreSQL, which writes the beginning of a word as {@code \m} */
    static List<Piece> of(@Nullable String text, @Nullable String pattern) {
        if (text == null || pattern == null) return List.of();
        var words = Pattern.compile(
                pattern.replace("\\m", "(?<![\\p{L}\\p{N}_])") + "[\\p{L}\\p{N}]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var found = words.matcher(text);
        if (!found.find()) return List.of();
        var from = beginning(text, found.start());
        return pieces(GAP.matcher(text.substring(from, end(text, found.end()))).replaceAll(" "), words);
    }

    private static int beginning(String text, int place) {
        if (place <= BEFORE) return 0;
        for (var at = place - BEFORE; at < place; at++) if (Character.isWhitespace(text.charAt(at))) return at + 1;
        return place;
    }

    private static int end(String text, int place) {
        if (text.length() - place <= AFTER) return text.length();
        for (var at = place + AFTER; at > place; at--) if (Character.isWhitespace(text.charAt(at))) return at;
        return place;
    }

    private static List<Piece> pieces(String text, Pattern words) {
        var pieces = new ArrayList<Piece>();
        var found = words.matcher(text);
        var end = 0;
        while (found.find()) {
            add(pieces, text.substring(end, found.start()), false);
            add(pieces, found.group(), true);
            end = found.end();
        }
        add(pieces, text.substring(end), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) pieces.add(new Piece(text, found));
    }
}
