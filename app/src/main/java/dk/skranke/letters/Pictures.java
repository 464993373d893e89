package dk.skranke.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that stand in what is written here. Each is one of the files that go along, named by the address of its bytes:
 * the same in a draft, in the conversation and in the mail.
 */
public final class Pictures {

    private static final Pattern NAMED =
            Pattern.compile("(?:cid:|/tickets/\\d{1,18}/(?:drafts/)?pictures/)([0-9a-f]{64})");
    private static final Pattern SHOWN = Pattern.compile("(<img src=\")cid:([0-9a-f]{64}\")");

    private Pictures() {}

    /** What a letter may name, however the page named it; null for every other picture. */
    static @Nullable String reference(String source) {
        var named = NAMED.matcher(source.strip());
        return named.matches() ? "cid:" + named.group(1) : null;
    }

    /** Whether a letter shows the file at this address. */
    public static boolean shows(String letter, String content) {
        return letter.contains("<img src=\"cid:" + content + "\"");
    }

    /** The letter for a page of ours, with its pictures where they can be fetched. */
    public static String at(String path, String letter) {
        return SHOWN.matcher(letter).replaceAll("$1" + Matcher.quoteReplacement(path) + "$2");
    }
}
