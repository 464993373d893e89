package dk.skranke.letters;

import org.jsoup.nodes.Entities;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The few elements that a letter needs to read well in our own page. */
final class LetterMarkup {

    private static final int MOST_ROUNDS = 5;

    private static final PolicyFactory POLICY = policy().toFactory();
    private static final PolicyFactory WITH_PICTURES = policy().allowElements(
                    (element, attributes) -> attributes.contains("src") ? element : null, "img")
            .allowUrlProtocols("cid")
            .allowAttributes("src")
            .matching((element, attribute, value) -> Pictures.reference(value))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory();

    private LetterMarkup() {}

    private static HtmlPolicyBuilder policy() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "div", "br", "hr", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "a")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th")
                // The page has its own first and second headings.
                .allowElements(renamed("h3"), "h1", "h2", "h3")
                .allowElements(renamed("h4"), "h4", "h5", "h6")
                .allowElements(renamed("s"), "strike", "del")
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .allowAttributes("href")
                .matching((element, attribute, value) -> Links.safe(value))
                .onElements("a");
    }

    static String of(String html) {
        return settled(html, POLICY);
    }

    /** With pictures, but none from elsewhere. */
    static String withPictures(String html) {
        return settled(html, WITH_PICTURES);
    }

    /** Sanitised until nothing changes any more, as whatever still changes could change into something else. */
    private static String settled(String html, PolicyFactory policy) {
        var settled = policy.sanitize(html);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var again = policy.sanitize(settled);
            if (again.equals(settled)) {
                return settled;
            }
            settled = again;
        }
        return POLICY.sanitize("<p>" + Entities.escape(PlainText.of(html)) + "</p>");
    }

    private static ElementPolicy renamed(String name) {
        return (element, attributes) -> name;
    }
}
