package dk.skranke.letters;

import java.text.Normalizer;

/** Text that stands on one line: a subject, a name. What could break out of the line or mislead the eye is taken away. */
final class Line {

    private Line() {}

    static String clean(String given, int most) {
        var line = new StringBuilder();
        bounded(given, most).codePoints().forEach(character -> append(line, character));
        return cut(line.toString().strip(), most);
    }

    /** Normalising is not linear in long runs of combining marks, so it never sees more than it needs. */
    private static String bounded(String given, int most) {
        return Normalizer.normalize(cut(given, most * 8), Normalizer.Form.NFC);
    }

    private static void append(StringBuilder line, int character) {
        switch (Character.getType(character)) {
            case Character.FORMAT, Character.SURROGATE -> {} // bidi controls and other things nobody sees
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> space(line);
            default -> line.appendCodePoint(character);
        }
    }

    private static void space(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
