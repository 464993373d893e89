package dk.skranke.letters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** How text stands in the headers of a mail: ASCII only, encoded where it must be, folded. Every value is cleaned here. */
final class HeaderLine {

    private static final int LINE = 76;
    /** What fits into an encoded word of 75 characters. */
    private static final int WORD_BYTES = 42;

    private static final int PIECE = 50;
    private static final String FOLD = "\r\n ";
    private static final String PLAIN_IN_PARAMETER = "!#$&+-.^_`|~";

    private HeaderLine() {}

    static String text(String given) {
        var text = Line.clean(given, 1_000);
        return isPlain(text) ? folded(text) : encoded(text);
    }

    static String address(Address address) {
        var name = address.name();
        return name == null ? address.mail() : phrase(name) + FOLD + "<" + address.mail() + ">";
    }

    static String addresses(List<Address> addresses) {
        return String.join(
                "," + FOLD, addresses.stream().map(HeaderLine::address).toList());
    }

    static String ids(List<String> ids) {
        return String.join(FOLD, ids.stream().map(id -> "<" + id + ">").toList());
    }

    /** A file name as a parameter, in numbered pieces when it is long or not ASCII (RFC 2231). */
    static String fileName(String given) {
        var name = FileName.clean(given);
        if (isPlain(name) && name.length() <= PIECE) {
            return ";" + FOLD + "filename=" + quoted(name);
        }
        var pieces = pieces("UTF-8''" + percent(name));
        var parameter = new StringBuilder();
        for (int index = 0; index < pieces.size(); index++) {
            parameter.append(";").append(FOLD).append("filename*");
            parameter.append(pieces.size() == 1 ? "" : index + "*").append('=').append(pieces.get(index));
        }
        return parameter.toString();
    }

    private static String phrase(String given) {
        var name = Line.clean(given, 200);
        return isPlain(name) && name.length() < LINE - 20 ? quoted(name) : encoded(name);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character < 127)
                && !text.contains("=?")
                && longestWord(text) < LINE - 20;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (var word : text.split(" ", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String folded(String text) {
        var folded = new StringBuilder();
        int column = 20; // as long as the longest name of a header
        for (var word : text.split(" ", -1)) {
            if (!folded.isEmpty()) {
                var full = column + word.length() > LINE;
                folded.append(full ? FOLD : " ");
                column = full ? 1 : column + 1;
            }
            folded.append(word);
            column += word.length();
        }
        return folded.toString();
    }

    private static String encoded(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        int bytes = 0;
        for (int character : text.codePoints().toArray()) {
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > WORD_BYTES) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.appendCodePoint(character);
            bytes += length;
        }
        words.add(word(word));
        return String.join(FOLD, words);
    }

    private static String word(StringBuilder text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }

    private static String percent(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each > 0 && (Character.isLetterOrDigit(each) || PLAIN_IN_PARAMETER.indexOf(each) >= 0)) {
                encoded.append((char) each);
            } else {
                encoded.append("%%%02X".formatted(each & 0xFF));
            }
        }
        return encoded.toString();
    }

    /** Never cut within the three characters of an encoded byte. */
    private static List<String> pieces(String encoded) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < encoded.length(); ) {
            int end = Math.min(at + PIECE, encoded.length());
            int percent = encoded.lastIndexOf('%', end - 1);
            if (end < encoded.length() && percent > at && percent > end - 3) {
                end = percent;
            }
            pieces.add(encoded.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
