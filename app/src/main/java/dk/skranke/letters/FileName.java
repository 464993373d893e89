package dk.skranke.letters;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is called: without folders, control characters or anything else that is not a name. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 12;
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/ms-tnef", "dat"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/html", "html"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/rfc822-headers", "txt"),
            Map.entry("message/delivery-status", "txt"));

    private FileName() {}

    static String of(@Nullable String given, String type, int number) {
        var name = given == null ? "" : clean(given);
        return name.isEmpty() ? number + "." + ENDINGS.getOrDefault(type, "bin") : name;
    }

    static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var name = Line.clean(shortened(last, 4 * LONGEST), 4 * LONGEST);
        return name.chars().allMatch(character -> character == '.' || character == ' ') ? "" : shortened(name, LONGEST);
    }

    private static String shortened(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        return Line.cut(name, most - ending.length()) + ending;
    }
}
