package dk.skranke.web;

import java.util.regex.Pattern;

/** A path of this program to return to. Anything else that was asked for leads to the front page. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7a\\x7c\\x7e]{0,500}");

    private LocalPath() {}

    public static String of(String asked) {
        return LOCAL.matcher(asked).matches() || asked.equals("/") ? asked : "/";
    }
}
