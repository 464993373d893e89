package dk.skranke.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What the typefaces can show. A sign that they cannot is told in words, for nothing may vanish from a case file. */
class Glyphs {

    interface Source {

        byte[] bytes();
    }

    private static final Map<Integer, String> LIKE = Map.of(
            0x2010, "-", 0x2011, "-", 0x202f, "\u00a0", 0x2009, " ", 0x200a, " ", 0x2192, "->", 0x2190, "<-", 0x2713,
            "[x]", 0x2610, "[ ]", 0x2611, "[x]");

    private final List<CmapLookup> known = new ArrayList<>();

    Glyphs(Source... faces) {
        try {
            for (var face : faces)
                known.add(new TTFParser()
                        .parse(new RandomAccessReadBuffer(face.bytes()))
                        .getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replaceMissing(Document document) {
        document.traverse((NodeVisitor) (node, _) -> {
            if (node instanceof TextNode it && it.getWholeText().chars().anyMatch(sign -> sign > 0xff))
                it.text(shown(it.getWholeText()));
        });
    }

    String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(it -> shown.append(shown(it)));
        return shown.toString();
    }

    private String shown(int sign) {
        if (sign < 0x20 || known.stream().anyMatch(it -> it.getGlyphId(sign) != 0)) return Character.toString(sign);
        if (LIKE.containsKey(sign)) return LIKE.get(sign);
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.MODIFIER_SYMBOL, Character.CONTROL -> "";
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> "?";
            default -> named(sign);
        };
    }

    /** {@code [grinning face]}; a letter of a script without a typeface as {@code [U+4E2D]}. */
    private static String named(int sign) {
        var name = Character.getName(sign);
        if (Character.isLetterOrDigit(sign) || name == null) return "[U+%04X]".formatted(sign);
        return "[" + name.toLowerCase(Locale.ROOT) + "]";
    }
}
