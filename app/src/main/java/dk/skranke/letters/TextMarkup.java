package dk.skranke.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Plain text as paragraphs. Only the document builder writes markup here, so that no text can become any. */
final class TextMarkup {

    private static final Pattern LINK = Pattern.compile(
            "\\bhttps?://[^\\s<>\"]{1,2000}+|\\bwww\\.[^\\s<>\"]{1,2000}+|[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9.-]{1,190}+",
            Pattern.CASE_INSENSITIVE);
    private static final String ENDS_A_SENTENCE = ".,;:!?'*_-";

    private TextMarkup() {}

    static String of(String text) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        Element paragraph = null;
        for (var line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            if (line.isBlank()) {
                paragraph = null;
                continue;
            }
            if (paragraph == null) {
                paragraph = page.body().appendElement("p");
            } else {
                paragraph.appendElement("br");
            }
            fill(paragraph, line);
        }
        return page.body().html();
    }

    private static void fill(Element paragraph, String line) {
        var links = LINK.matcher(line);
        int at = 0;
        while (links.find()) {
            int end = end(line, links);
            var target = target(line.substring(links.start(), end));
            paragraph.appendChild(new TextNode(line.substring(at, links.start())));
            if (target.isEmpty()) {
                paragraph.appendChild(new TextNode(line.substring(links.start(), end)));
            } else {
                paragraph.appendElement("a").attr("href", target).text(line.substring(links.start(), end));
            }
            at = end;
        }
        paragraph.appendChild(new TextNode(line.substring(at)));
    }

    /** The full stop after a link is the sentence's, and so is a bracket that was opened before it. */
    private static int end(String line, Matcher link) {
        int end = link.end();
        while (end > link.start() + 1) {
            char last = line.charAt(end - 1);
            var opened = last == ')' && line.substring(link.start(), end).indexOf('(') >= 0;
            if (ENDS_A_SENTENCE.indexOf(last) < 0 && (last != ')' || opened)) {
                break;
            }
            end--;
        }
        return end;
    }

    private static String target(String link) {
        if (link.regionMatches(true, 0, "http", 0, 4) && link.contains("://")) {
            return link;
        }
        if (link.regionMatches(true, 0, "www.", 0, 4)) {
            return "https://" + link;
        }
        return Address.of(link).map(address -> "mailto:" + address.mail()).orElse("");
    }
}
