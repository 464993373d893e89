package dk.skranke.letters;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML without a declared charset may still name one at its top. */
final class HtmlCharset {

    private static final int TOP = 2048;
    private static final Pattern NAMED = Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_-]{1,40})");

    private HtmlCharset() {}

    static @Nullable String of(byte[] html, @Nullable String declared) {
        if (declared != null) {
            return declared;
        }
        var top = new String(html, 0, Math.min(html.length, TOP), StandardCharsets.ISO_8859_1);
        var named = NAMED.matcher(top.toLowerCase(Locale.ROOT));
        // Who can be read as ASCII at the top is not UTF-16, whatever it says.
        return named.find() && !named.group(1).startsWith("utf-16") ? named.group(1) : null;
    }
}
