package dk.skranke.letters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** RFC 2047 as found in the wild: words split inside a character, inside quotes, with blanks in them. */
final class EncodedWords {

    /** No honest header is longer, and the work stays bounded for the others. */
    private static final int LONGEST = 16_000;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords() {}

    static String decode(String given) {
        var bounded = Line.cut(given, LONGEST);
        return bounded.contains("=?") ? new EncodedWords().decoded(bounded) : bounded;
    }

    private String decoded(String given) {
        int last = given.lastIndexOf("?=");
        int at = 0;
        while (at < given.length()) {
            int start = given.indexOf("=?", at);
            var none = start < 0 || start > last;
            var word = none ? null : Word.at(given, start);
            if (word == null) {
                int end = none ? given.length() : start + 2;
                literal(given.substring(at, end));
                at = end;
                continue;
            }
            literal(given.substring(at, start));
            append(word);
            at = word.end;
        }
        flush();
        return text.toString();
    }

    /** Blanks between two words only separate them. */
    private void literal(String between) {
        if (pending.size() > 0 && between.isBlank()) {
            return;
        }
        flush();
        text.append(between);
    }

    private void append(Word word) {
        if (!word.charset.equalsIgnoreCase(charset)) {
            flush();
            charset = word.charset;
        }
        pending.writeBytes(word.bytes());
    }

    private void flush() {
        text.append(Characters.read(pending.toByteArray(), charset));
        pending.reset();
    }

    private record Word(String charset, char encoding, String content, int end) {

        static @Nullable Word at(String given, int start) {
            int first = given.indexOf('?', start + 2);
            if (first < 0 || first - start > 60 || first + 2 >= given.length() || given.charAt(first + 2) != '?') {
                return null;
            }
            char encoding = Character.toLowerCase(given.charAt(first + 1));
            int end = encoding == 'q' || encoding == 'b' ? given.indexOf("?=", first + 3) : -1;
            if (end < 0) {
                return null;
            }
            var charset = given.substring(start + 2, first).split("\\*", 2)[0];
            return new Word(charset, encoding, given.substring(first + 3, end), end + 2);
        }

        byte[] bytes() {
            var raw = content.getBytes(StandardCharsets.UTF_8);
            if (encoding == 'b') {
                return Transfer.base64(raw).bytes();
            }
            return Transfer.quotedPrintable(content.replace('_', ' ').getBytes(StandardCharsets.UTF_8))
                    .bytes();
        }
    }
}
