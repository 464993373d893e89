package dk.skranke.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;

/** A letter in its own dress, for a frame that can neither run nor reach anything. */
final class FramedMarkup {

    private static final Pattern IMAGE = Pattern.compile(
            "data:image/(?:png|jpeg|jpg|gif|webp|bmp);base64,[A-Za-z0-9+/=\\s]*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]{1,4})?(?:%|px)?");
    private static final Pattern COLOUR = Pattern.compile("#?[A-Za-z0-9]{1,30}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{1,30}");
    private static final CssSchema STYLE = CssSchema.union(
            CssSchema.DEFAULT, CssSchema.withProperties(List.of("display", "float", "clear", "border-collapse")));

    private final Map<String, String> images = new HashMap<>();
    private int blocked;

    private FramedMarkup(Map<String, String> images) {
        images.forEach((id, uri) -> this.images.put(id.toLowerCase(Locale.ROOT), uri));
    }

    static SafeHtml.Framed of(String html, Map<String, String> images) {
        var framed = new FramedMarkup(images);
        var safe = framed.policy().toFactory().sanitize(html, framed.new Counted(), "");
        return new SafeHtml.Framed(safe, framed.blocked);
    }

    private HtmlPolicyBuilder policy() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p", "div", "span", "br", "hr", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small")
                .allowElements(
                        "big", "strike", "del", "ins", "tt", "center", "font", "h1", "h2", "h3", "h4", "h5", "h6")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code")
                .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th")
                .allowElements((element, attributes) -> "div", "body")
                .allowElements(FramedMarkup::outOfTheFrame, "a")
                .allowElements(FramedMarkup::withSource, "img")
                .allowWithoutAttributes("span", "font")
                .allowStyling(STYLE)
                .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
                .allowAttributes("href")
                .matching((element, attribute, value) -> Links.safe(value))
                .onElements("a")
                .allowAttributes("src")
                .matching((element, attribute, value) -> image(value))
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("title", "align", "valign", "dir", "lang", "type")
                .matching(WORD)
                .globally()
                .allowAttributes(
                        "width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "start")
                .matching(SIZE)
                .globally()
                .allowAttributes("bgcolor", "color")
                .matching(COLOUR)
                .globally()
                .allowAttributes("size")
                .matching(Pattern.compile("[+-]?[0-9]{1,2}"))
                .onElements("font")
                .allowAttributes("face")
                .matching(Pattern.compile("[A-Za-z0-9 ,'-]{1,200}"))
                .onElements("font");
    }

    private @Nullable String image(String source) {
        var given = source.strip();
        var uri = given.regionMatches(true, 0, "cid:", 0, 4)
                ? images.getOrDefault(ContentIds.decoded(given.substring(4)).toLowerCase(Locale.ROOT), "")
                : given;
        return IMAGE.matcher(uri).matches() ? uri : null;
    }

    private static String outOfTheFrame(String element, List<String> attributes) {
        attributes.addAll(List.of("target", "_blank"));
        return element;
    }

    private static @Nullable String withSource(String element, List<String> attributes) {
        for (int name = 0; name < attributes.size(); name += 2) {
            if (attributes.get(name).equals("src")) {
                return element;
            }
        }
        return null;
    }

    /** Counts the images that the policy takes away, also those behind a table. */
    private final class Counted implements HtmlChangeListener<String> {

        @Override
        public void discardedTag(@Nullable String context, String element) {
            blocked += element.equals("img") ? 1 : 0;
        }

        @Override
        public void discardedAttributes(@Nullable String context, String element, String... attributes) {
            blocked += List.of(attributes).contains("background") ? 1 : 0;
        }
    }
}
