package dk.skranke.letters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text the way people's mail programs meant it, whatever they declared. */
final class Characters {

    static final char REPLACEMENT = '\uFFFD';

    /** Everywhere in mail and on the web, who says Latin 1 means the Windows code page. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Set<String> LATIN = Set.of("iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso_8859-1");
    private static final Set<String> UNDECLARED = Set.of(
            "", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "unknown", "default", "8bit", "7bit", "binary");

    /** By all their names: asking the JDK for a charset that it does not know is dear, and mail may ask often. */
    private static final Map<String, Charset> KNOWN = known();

    private Characters() {}

    static String read(byte[] bytes, @Nullable String declared) {
        var name = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
        if (LATIN.contains(name)) {
            return new String(bytes, WINDOWS);
        }
        var charset = UNDECLARED.contains(name) ? null : KNOWN.get(name);
        if (charset == null) {
            return undeclared(bytes);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(bytes);
        }
        return withoutMark(new String(bytes, charset.equals(StandardCharsets.UTF_16) ? utf16(bytes) : charset));
    }

    static String undeclared(byte[] bytes) {
        var strict = strictUtf8(bytes);
        return strict == null ? new String(bytes, WINDOWS) : withoutMark(strict);
    }

    /** A few broken bytes in UTF-8 stay a few marks; text that is hardly UTF-8 at all was never it. */
    private static String utf8(byte[] bytes) {
        var lenient = new String(bytes, StandardCharsets.UTF_8);
        var broken =
                lenient.chars().filter(character -> character == REPLACEMENT).count();
        var sound = lenient.chars().filter(character -> character > 127).count() - broken;
        return broken > sound ? new String(bytes, WINDOWS) : withoutMark(lenient);
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** Without a byte order mark, ordinary text tells by the place of its zero bytes. */
    private static Charset utf16(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF) {
            return StandardCharsets.UTF_16;
        }
        return bytes[0] != 0 && bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static Map<String, Charset> known() {
        var known = new HashMap<String, Charset>();
        for (var charset : Charset.availableCharsets().values()) {
            known.put(charset.name().toLowerCase(Locale.ROOT), charset);
            charset.aliases().forEach(alias -> known.put(alias.toLowerCase(Locale.ROOT), charset));
        }
        return Map.copyOf(known);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
