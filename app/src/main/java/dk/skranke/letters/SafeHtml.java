package dk.skranke.letters;

import java.util.Map;

/** HTML from outside, made harmless: nothing but these ways ever shows it. */
public final class SafeHtml {

    private SafeHtml() {}

    /** The original look for a sandboxed frame of its own: what belongs in its body, and how many images were left out. */
    public record Framed(String html, int blockedImages) {}

    /** Paragraph-level markup without any attribute but safe links: stands in our own page. */
    public static String asLetter(String rawHtml) {
        return LetterMarkup.of(rawHtml);
    }

    /** The same for what was written here, which may show the pictures that go along with it. */
    public static String asWritten(String rawHtml) {
        return LetterMarkup.withPictures(rawHtml);
    }

    /**
     * Layout and inline style as far as they are safe. Images from elsewhere would tell the sender that the letter is
     * read, so they are left out and counted; {@code cid:} images become the given data URIs.
     */
    public static Framed framed(String rawHtml, Map<String, String> dataUriByContentId) {
        return FramedMarkup.of(rawHtml, dataUriByContentId);
    }

    /** Text typed by a person as the same paragraph-level markup, with its links made clickable. */
    public static String fromText(String text) {
        return asLetter(TextMarkup.of(text));
    }

    /** Plain text from HTML, with its paragraphs, lists and quotes. */
    public static String toText(String rawHtml) {
        return PlainText.of(rawHtml);
    }
}
