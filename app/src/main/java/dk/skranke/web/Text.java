package dk.skranke.web;

import dk.skranke.shared.Language;
import gg.jte.Content;
import java.util.Arrays;

/** The words on a page, from the bundles, in the language of whoever reads it. Imported statically by templates. */
public final class Text {

    private Text() {}

    public static String t(String key, Object... arguments) {
        return in(Rendering.current().language(), key, arguments);
    }

    /** A sentence whose filled-in parts stand out: {@code <b>Birgit Holm</b> tildelte <b>Sofie Krogh</b>}. */
    public static Content strong(String key, Object... arguments) {
        var marked =
                Arrays.stream(arguments).map(it -> "\u0001" + it + "\u0002").toArray();
        var sentence = Escape.html(t(key, marked)).replace("\u0001", "<b>").replace("\u0002", "</b>");
        return output -> output.writeContent(sentence);
    }

    /** For a mark out of the database, which another version may have written: what has no word of its own is "unknown". */
    public static String known(String beginning, String mark) {
        var key = beginning + mark;
        return t(Bundles.LOADED.has(key) ? key : beginning + "unknown");
    }

    /** For what is a mark in one place and in another somebody's own word, which stands for itself. */
    public static String known(Language language, String beginning, String word) {
        return or(language, beginning + word, word);
    }

    /** The words of a key, or what is given where this version has none. */
    public static String or(Language language, String key, String otherwise) {
        return Bundles.LOADED.has(key) ? in(language, key) : otherwise;
    }

    /** For mails and other writings that leave the page. */
    public static String in(Language language, String key, Object... arguments) {
        return Bundles.LOADED.text(language, key, arguments);
    }
}
