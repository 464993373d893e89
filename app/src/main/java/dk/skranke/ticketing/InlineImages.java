package dk.skranke.ticketing;

import dk.skranke.letters.Part;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures that a mail brings along for its own text, as far as they are pictures and not too much. */
final class InlineImages {

    static final int MOST = 5_000_000;

    private InlineImages() {}

    /** Data URIs by content id. */
    static Map<String, String> of(List<Part> parts) {
        var uris = new HashMap<String, String>();
        var sum = 0;
        for (var part : parts) {
            var type = type(part.bytes());
            if (part.contentId() == null || type == null || sum + part.bytes().length > MOST) continue;
            sum += part.bytes().length;
            uris.put(
                    part.contentId(),
                    "data:" + type + ";base64," + Base64.getEncoder().encodeToString(part.bytes()));
        }
        return uris;
    }

    private static @Nullable String type(byte[] bytes) {
        var first = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (first.startsWith("\u0089PNG\r\n")) return "image/png";
        if (first.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
        if (first.startsWith("GIF87a") || first.startsWith("GIF89a")) return "image/gif";
        return first.startsWith("RIFF") && first.endsWith("WEBP") ? "image/webp" : null;
    }
}
