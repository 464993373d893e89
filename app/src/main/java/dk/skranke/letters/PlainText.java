package dk.skranke.letters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads HTML aloud: paragraphs apart, list items on lines of their own, quotes marked as quotes. */
final class PlainText implements NodeFilter {

    private static final int DEEPEST_QUOTE = 10;
    private static final Set<String> UNSEEN = Set.of(
            "head", "title", "style", "script", "noscript", "template", "svg", "math", "iframe", "object", "select");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "hr");
    private static final Set<String> LINES = Set.of(
            "div", "li", "tr", "dt", "dd", "address", "article", "section", "header", "footer", "center", "caption");

    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private int quotes;
    private int breaks;
    private boolean space;
    private boolean afterBullet;

    private PlainText() {}

    static String of(String html) {
        var plain = new PlainText();
        Jsoup.parse(html).filter(plain);
        return plain.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText(), isPreformatted(words));
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        var name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            apart(isInList(element) ? 1 : 2);
        } else if (LINES.contains(name)) {
            apart(1);
        }
        switch (name) {
            case "br" -> breaks++;
            case "blockquote" -> quotes++;
            case "ol" -> numbers.push(1);
            case "ul" -> numbers.push(0);
            case "li" -> bullet();
            case "td", "th" -> cell(element);
            case "img" -> picture(element);
            default -> {}
        }
    }

    private void close(Element element) {
        afterBullet = false;
        var name = element.normalName();
        switch (name) {
            case "blockquote" -> quotes--;
            case "ol", "ul" -> numbers.poll();
            case "a" -> target(element);
            default -> {}
        }
        if (PARAGRAPHS.contains(name)) {
            apart(isInList(element) ? 1 : 2);
        } else if (LINES.contains(name)) {
            apart(1);
        }
    }

    private static boolean isInList(Element element) {
        var parent = element.parent();
        return parent != null && parent.normalName().equals("li");
    }

    private static boolean isPreformatted(TextNode words) {
        return words.parentNameIs("pre");
    }

    private void apart(int lines) {
        if (!text.isEmpty() && !afterBullet) {
            breaks = Math.max(breaks, lines);
        }
    }

    private void bullet() {
        int number = numbers.isEmpty() ? 0 : numbers.pop();
        numbers.push(number == 0 ? 0 : number + 1);
        word(number == 0 ? "- " : number + ". ");
        afterBullet = true;
    }

    private void cell(Element element) {
        if (element.previousElementSibling() != null && breaks == 0) {
            text.append('\t');
            space = false;
        }
    }

    /** One of our own; those in other people's letters are mostly ornament. */
    private void picture(Element element) {
        if (Pictures.reference(element.attr("src")) != null) {
            word("[" + element.attr("alt") + "]");
        }
    }

    /** A link whose words hide where it leads says so. */
    private void target(Element link) {
        var href = Links.safe(link.attr("href"));
        if (href != null && href.startsWith("http") && !link.text().contains(href)) {
            append(" <" + href + ">", false);
        }
    }

    private void append(String words, boolean preformatted) {
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (preformatted && character == '\n') {
                breaks++;
            } else if (Character.isWhitespace(character) && !preformatted) {
                space = true;
            } else if (character != '\u00ad' && character != '\u200b' && character != '\u0000') {
                word(String.valueOf(character == '\u00a0' ? ' ' : character));
            }
        }
    }

    private void word(String word) {
        if (breaks > 0) {
            text.repeat("\n", text.isEmpty() ? 0 : Math.min(breaks, 3));
        }
        if ((breaks > 0 || text.isEmpty()) && quotes > 0) {
            text.repeat("> ", Math.min(quotes, DEEPEST_QUOTE));
        } else if (space && breaks == 0 && !text.isEmpty() && !endsWithSpace()) {
            text.append(' ');
        }
        breaks = 0;
        space = false;
        afterBullet = false;
        text.append(word);
    }

    private boolean endsWithSpace() {
        return Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
