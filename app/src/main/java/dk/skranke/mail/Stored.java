package dk.skranke.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text from outside as PostgreSQL can keep it: without NUL and halves of characters. */
final class Stored {

    static final int LONGEST_TEXT = 400_000;
    static final int LONGEST_LETTER = 2_000_000;

    private Stored() {}

    static String text(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).replace("\u0000", "");
    }

    static String text(String text, int longest) {
        return text(text.substring(0, Math.min(longest, text.length())));
    }
}
