package dk.skranke.letters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A header's value and its parameters: plain, quoted, continued and encoded (RFC 2231), or simply wrong. */
final class Parameters {

    private static final int LONGEST = 16_000;
    private static final int MOST_PIECES = 200;

    private final String value;
    private final Map<String, String> given = new HashMap<>();

    private Parameters(String value) {
        this.value = value;
    }

    static Parameters of(String header) {
        var bounded = Line.cut(header, LONGEST);
        int at = end(bounded, 0);
        var parameters = new Parameters(bounded.substring(0, at).strip().toLowerCase(Locale.ROOT));
        while (at < bounded.length()) {
            int end = end(bounded, at + 1);
            parameters.add(bounded.substring(at + 1, end));
            at = end;
        }
        return parameters;
    }

    /** The part before the first semicolon, lower-cased. */
    String value() {
        return value;
    }

    @Nullable
    String get(String name) {
        var continued = continued(name);
        if (continued != null) {
            return continued;
        }
        var plain = given.get(name);
        return plain == null ? null : EncodedWords.decode(plain);
    }

    private static int end(String header, int from) {
        var quoted = false;
        for (int at = from; at < header.length(); at++) {
            char character = header.charAt(at);
            if (character == '\\' && quoted) {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ';' && !quoted) {
                return at;
            }
        }
        return header.length();
    }

    private void add(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals > 0) {
            var name = parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            given.putIfAbsent(name, unquoted(parameter.substring(equals + 1).strip()));
        }
    }

    private static String unquoted(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        var plain = new StringBuilder();
        for (int at = 1; at < text.length() && text.charAt(at) != '"'; at++) {
            // A backslash before a letter is a Windows path, not an escape.
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            plain.append(text.charAt(at));
        }
        return plain.toString();
    }

    private @Nullable String continued(String name) {
        var whole = given.get(name + "*");
        if (whole != null) {
            return new Encoded().with(whole, true).text();
        }
        var pieces = new Encoded();
        for (int index = 0; index < MOST_PIECES; index++) {
            var plain = given.get(name + "*" + index);
            var encoded = given.get(name + "*" + index + "*");
            if (plain == null && encoded == null) {
                return index == 0 ? null : pieces.text();
            }
            pieces.with(encoded == null ? plain : encoded, encoded != null);
        }
        return pieces.text();
    }

    /** Collects bytes first, as a character may be split between two pieces. */
    private static final class Encoded {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        Encoded with(@Nullable String piece, boolean encoded) {
            var text = piece == null ? "" : piece;
            if (!encoded) {
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                return this;
            }
            var marks = text.split("'", 3);
            if (charset == null && marks.length == 3) {
                charset = marks[0];
                text = marks[2];
            }
            percent(text);
            return this;
        }

        private void percent(String text) {
            var raw = text.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < raw.length; at++) {
                int high = at + 2 < raw.length && raw[at] == '%' ? Character.digit(raw[at + 1], 16) : -1;
                int low = high < 0 ? -1 : Character.digit(raw[at + 2], 16);
                bytes.write(low < 0 ? raw[at] : high << 4 | low);
                at += low < 0 ? 0 : 2;
            }
        }

        String text() {
            return Characters.read(bytes.toByteArray(), charset);
        }
    }
}
