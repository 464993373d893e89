package dk.skranke.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of letters, without their angle brackets. */
final class MessageIds {

    private static final int MOST = 50;
    private static final Pattern SOUND = Pattern.compile("[!-;=?-~]{1,250}");

    private MessageIds() {}

    static boolean isSound(String id) {
        return SOUND.matcher(id).matches();
    }

    static @Nullable String one(@Nullable String header) {
        var ids = header == null ? List.<String>of() : all(header);
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** The last ones, as they are the nearest. */
    static List<String> newest(List<String> headers) {
        var ids = headers.stream()
                .flatMap(header -> all(header).stream())
                .distinct()
                .toList();
        return ids.subList(Math.max(0, ids.size() - MOST), ids.size());
    }

    private static List<String> all(String header) {
        var ids = new ArrayList<String>();
        for (int open = header.indexOf('<'); open >= 0; open = header.indexOf('<', open + 1)) {
            int close = header.indexOf('>', open);
            if (close < 0) {
                break;
            }
            add(header.substring(open + 1, Math.min(close, open + 300)), ids);
        }
        if (header.indexOf('<') < 0 && header.indexOf('@') > 0) {
            add(header, ids);
        }
        return ids;
    }

    private static void add(String id, List<String> ids) {
        if (isSound(id.strip())) {
            ids.add(id.strip());
        }
    }
}
