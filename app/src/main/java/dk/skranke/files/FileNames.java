package dk.skranke.files;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files as they come from outside, made safe once, before anything is decided by them. */
public final class FileNames {

    private static final String NAMELESS = "fil";
    private static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 16;
    private static final int LONGEST_READ = 4096;

    /** Controls, direction marks, unpaired and unassigned characters, and letters and marks that show nothing. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{C}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}&&[^\\s]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern STREAM = Pattern.compile("(:[^:]*)?:\\$DATA$", CASE_INSENSITIVE);
    private static final Pattern DRIVE = Pattern.compile("^[A-Z]:", CASE_INSENSITIVE);

    /** What Windows forbids, and what it turns into a slash where it knows no better. */
    private static final Pattern UNSAFE =
            Pattern.compile("[<>:\"|?*\\x{2044}\\x{2215}\\x{2216}\\x{29F8}\\x{29F9}\\x{FF0F}\\x{FF3C}]");

    private static final Pattern RESERVED = Pattern.compile(
            "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|CLOCK\\$|(COM|LPT)[0-9¹²³]) ?(\\..*)?", CASE_INSENSITIVE);

    private FileNames() {}

    public static String clean(@Nullable String name) {
        return clean(name, NAMELESS);
    }

    /** The fallback stands in for a name of which nothing is left. */
    public static String clean(@Nullable String name, String fallback) {
        if (name == null) return fallback;
        var own = trim(withoutPath(trim(visible(end(name)))));
        if (own.isEmpty()) return fallback;
        return shorten(unreserved(UNSAFE.matcher(own).replaceAll("_")));
    }

    private static String end(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_READ));
    }

    private static String visible(String name) {
        var seen = UNSEEN.matcher(name).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(seen).replaceAll(" "), Form.NFC);
    }

    private static String withoutPath(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return DRIVE.matcher(STREAM.matcher(last).replaceFirst("")).replaceFirst("");
    }

    private static String trim(String name) {
        var start = 0;
        var end = name.length();
        while (start < end && isLoose(name.charAt(start))) start++;
        while (start < end && isLoose(name.charAt(end - 1))) end--;
        return name.substring(start, end);
    }

    private static boolean isLoose(char edge) {
        return edge == '.' || edge == ' ';
    }

    private static String unreserved(String name) {
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) return name;
        var extension = extension(name);
        var end = LONGEST - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return trim(name.substring(0, end)) + extension;
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
    }
}
