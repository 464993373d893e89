package dk.skranke.letters;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The images of its own that an HTML letter shows. */
final class ContentIds {

    private static final String SCHEME = "cid:";

    private ContentIds() {}

    static Set<String> shownIn(String html) {
        var ids = new HashSet<String>();
        var lower = html.toLowerCase(Locale.ROOT);
        if (lower.length() != html.length()) {
            lower = html;
        }
        for (int at = lower.indexOf(SCHEME); at >= 0; at = lower.indexOf(SCHEME, at + 1)) {
            int end = at + SCHEME.length();
            while (end < html.length() && end - at < 300 && "\"'<>() \t\n&".indexOf(html.charAt(end)) < 0) {
                end++;
            }
            ids.add(decoded(html.substring(at + SCHEME.length(), end)));
        }
        return ids;
    }

    static String decoded(String reference) {
        try {
            return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return reference;
        }
    }
}
