package dk.skranke.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShowingHtmlTest {

    private static final String LOGO = "data:image/png;base64,iVBORw0KGgo=";
    private static final Map<String, String> IMAGES =
            Map.of("logo", LOGO, "evil", "data:image/svg+xml;base64,PHN2Zz4=", "far", "https://evil.example/x.png");
    private static final Set<String> LETTER = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "sub",
            "sup",
            "small",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "code",
            "a",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "h3",
            "h4");
    private static final Set<String> FRAMED = Set.of(
            "span",
            "big",
            "strike",
            "del",
            "ins",
            "tt",
            "center",
            "font",
            "h1",
            "h2",
            "h5",
            "h6",
            "colgroup",
            "col",
            "img");
    private static final Set<String> FRAMED_ATTRIBUTES = Set.of(
            "href",
            "target",
            "rel",
            "src",
            "alt",
            "title",
            "align",
            "valign",
            "dir",
            "lang",
            "type",
            "width",
            "height",
            "border",
            "cellpadding",
            "cellspacing",
            "colspan",
            "rowspan",
            "start",
            "bgcolor",
            "color",
            "size",
            "face",
            "style");

    static List<String> attacks() throws IOException {
        try (var file = Objects.requireNonNull(ShowingHtmlTest.class.getResourceAsStream("/letters/attacks.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void in_our_page_nothing_hurts(String attack) {
        assertHarmlessLetter(SafeHtml.asLetter(attack));
        assertHarmlessLetter(SafeHtml.asLetter("<p>Hej</p>" + attack + "<p>Hilsen</p>"));
        assertHarmlessLetter(SafeHtml.asLetter("<table><tr><td>" + attack + "</td></tr></table>"));
        assertHarmlessLetter(SafeHtml.asLetter("<svg><p>" + attack));
        assertHarmlessLetter(SafeHtml.asLetter("<math><annotation-xml encoding=text/html>" + attack));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void in_its_frame_nothing_hurts(String attack) {
        assertHarmlessFrame(SafeHtml.framed(attack, IMAGES).html());
        assertHarmlessFrame(SafeHtml.framed("<table><tr><td>" + attack + "</td></tr></table>", IMAGES)
                .html());
        assertHarmlessFrame(SafeHtml.framed("<svg><p>" + attack, IMAGES).html());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void text_never_becomes_markup(String attack) {
        var html = SafeHtml.fromText(attack);

        assertHarmlessLetter(html);
        assertThat(Jsoup.parse(html).body().select("> *, > * *").not("p, br, a"))
                .isEmpty();
        assertThat(Jsoup.parse(html).text())
                .isEqualTo(attack.replaceAll("\\s+", " ").strip());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void text_of_a_letter_never_becomes_markup(String attack) {
        assertHarmlessLetter(SafeHtml.fromText(SafeHtml.toText(attack)));
    }

    @Test
    void attacks_put_together_at_random_do_not_hurt_either() throws IOException {
        var random = new Random(7);
        var attacks = attacks();
        for (int round = 0; round < 3_000; round++) {
            var html = new StringBuilder();
            for (int piece = random.nextInt(4); piece >= 0; piece--) {
                var attack = attacks.get(random.nextInt(attacks.size()));
                int from = random.nextInt(attack.length());
                html.append(attack, from, from + random.nextInt(attack.length() - from + 1));
            }
            assertHarmlessLetter(SafeHtml.asLetter(html.toString()));
            assertHarmlessFrame(SafeHtml.framed(html.toString(), IMAGES).html());
        }
    }

    @Test
    void there_are_enough_attacks() throws IOException {
        assertThat(attacks()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void a_letter_keeps_its_paragraphs_lists_tables_and_links() {
        var html = SafeHtml.asLetter("<h1 class=x>Aftale</h1><p style='color:red'>Kære <b>Henrik</b><br>Se "
                + "<a href='https://example.org/a?b=1&amp;c=2' onclick=x>aftalen</a></p><ul><li>En</li></ul>"
                + "<table border=1><tr><td width=10>320 €</td></tr></table>");

        assertThat(html)
                .isEqualTo("<h3>Aftale</h3><p>Kære <b>Henrik</b><br />Se "
                        + "<a href=\"https://example.org/a?b&#61;1&amp;c&#61;2\">aftalen</a></p><ul><li>En</li></ul>"
                        + "<table><tbody><tr><td>320 €</td></tr></tbody></table>");
    }

    @Test
    void what_was_never_meant_to_be_read_is_not_shown() {
        assertThat(SafeHtml.asLetter(
                        "<head><title>Titel</title><style>p{}</style></head><body><script>x</script>Hej</body>"))
                .isEqualTo("Hej");
    }

    @Test
    void a_frame_keeps_the_look_and_leaves_out_what_is_elsewhere() {
        var framed = SafeHtml.framed(
                "<body style='background-color:#fff'><table width=600 bgcolor='#eeeeee'><tr><td align=center "
                        + "style='padding:4px;color:red'><img src='cid:logo' width=20 alt='Brix'>"
                        + "<img src='https://t.example/open.gif' width=1 height=1><img src=//t.example/b.png></td>"
                        + "<td background='https://t.example/bg.png'>Hej</td></tr></table></body>",
                IMAGES);

        assertThat(framed.blockedImages()).isEqualTo(3);
        assertThat(framed.html())
                .startsWith("<div style=\"background-color:#fff\">")
                .contains("width=\"600\"", "bgcolor=\"#eeeeee\"", "align=\"center\"", "padding:4px", "color:red")
                .contains("alt=\"Brix\"", "iVBORw0KGgo");
        assertThat(Jsoup.parse(framed.html()).select("img"))
                .singleElement()
                .satisfies(image -> assertThat(image.attr("src")).isEqualTo(LOGO));
    }

    @Test
    void images_are_found_by_their_id_however_it_is_written() {
        var images = Map.of("a+b@brix.dk", LOGO);

        assertThat(SafeHtml.framed("<img src='cid:a+b@brix.dk'>", images).html())
                .contains("img");
        assertThat(SafeHtml.framed("<img src='CID:a%2Bb%40brix.dk'>", images).html())
                .contains("img");
        assertThat(SafeHtml.framed("<img src='cid:c@brix.dk'>", images).blockedImages())
                .isEqualTo(1);
        assertThat(SafeHtml.framed("<img src='cid:far'>", IMAGES)).isEqualTo(new SafeHtml.Framed("", 1));
    }

    @Test
    void links_leave_the_frame() {
        var links = Jsoup.parse(SafeHtml.framed("<a href='https://example.org' target=_self>x</a>", Map.of())
                        .html())
                .select("a");

        assertThat(links.eachAttr("target")).containsExactly("_blank");
        assertThat(links.eachAttr("rel")).singleElement().asString().contains("noopener", "noreferrer");
    }

    @Test
    void typed_text_gets_paragraphs_and_links() {
        assertThat(SafeHtml.fromText(
                        "Kære Henrik\nSe https://example.org/a_(b)?x=1.\r\n\r\n(www.brix.dk) eller sofie@brix.dk!"))
                .isEqualTo("<p>Kære Henrik<br />Se <a href=\"https://example.org/a_%28b%29?x&#61;1\">"
                        + "https://example.org/a_(b)?x&#61;1</a>.</p>"
                        + "<p>(<a href=\"https://www.brix.dk\">www.brix.dk</a>) eller "
                        + "<a href=\"mailto:sofie&#64;brix.dk\">sofie&#64;brix.dk</a>!</p>");
        assertThat(SafeHtml.fromText("")).isEmpty();
    }

    @Test
    void html_is_read_aloud_as_text() {
        assertThat(SafeHtml.toText("<p>Kære&nbsp;Henrik</p><p>Se <a href='https://example.org/a'>aftalen</a> eller "
                        + "<a href='https://example.org'>https://example.org</a></p><ol><li>En</li><li><p>To</p></li></ol>"
                        + "<div>Linje<br>næste</div><div>sidste</div><table><tr><td>Pris</td><td>320 €</td></tr></table>"
                        + "<blockquote><p>Før</p><blockquote>Tidligere</blockquote></blockquote><pre>a\n  b</pre>"))
                .isEqualTo(
                        "Kære Henrik\n\nSe aftalen <https://example.org/a> eller https://example.org\n\n1. En\n2. To\n\n"
                                + "Linje\nnæste\nsidste\n\nPris\t320 €\n\n> Før\n\n> > Tidligere\n\na\n  b");
    }

    @Test
    void heavy_html_is_shown_or_given_up_but_never_hangs() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (var heavy : List.of(
                    "<font>".repeat(100_000) + "x",
                    "<div>".repeat(100_000) + "x",
                    "<b><p>x".repeat(30_000),
                    "&nbsp;".repeat(1_000_000),
                    "<p class=MsoNormal style='margin:0cm;font-size:11.0pt'><span lang=DA>Ord<o:p></o:p></span></p>"
                            .repeat(50_000),
                    "<a href=x><table>".repeat(20_000),
                    "<".repeat(1_000_000))) {
                assertThat(SafeHtml.asLetter(heavy)).isNotNull();
                assertThat(SafeHtml.framed(heavy, Map.of()).blockedImages()).isZero();
            }
        });
    }

    private static void assertHarmlessLetter(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().select("> *, > * *")) {
            assertThat(element.normalName()).as(html).isIn(LETTER);
            assertThat(attributes(element))
                    .as(html)
                    .isSubsetOf(element.normalName().equals("a") ? Set.of("href") : Set.of());
            assertSafeLink(element, html);
        }
        assertThat(SafeHtml.asLetter(html)).isEqualTo(html);
    }

    private static void assertHarmlessFrame(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().select("> *, > * *")) {
            assertThat(LETTER.contains(element.normalName()) || FRAMED.contains(element.normalName()))
                    .as(html)
                    .isTrue();
            assertThat(attributes(element)).as(html).isSubsetOf(FRAMED_ATTRIBUTES);
            assertSafeLink(element, html);
            if (element.hasAttr("src")) {
                assertThat(element.attr("src"))
                        .as(html)
                        .startsWith("data:image/")
                        .doesNotContain("svg");
            }
            assertThat(element.attr("style").toLowerCase(Locale.ROOT))
                    .as(html)
                    .doesNotContain("url", "expression", "behavior", "binding", "import", "position", "\\", "//");
        }
    }

    private static void assertSafeLink(Element element, String html) {
        if (element.hasAttr("href")) {
            assertThat(element.attr("href")).as(html).matches("(?s)(?:https?://|mailto:|tel:)[^\\p{Cntrl}]+");
        }
    }

    private static List<String> attributes(Element element) {
        return element.attributes().asList().stream()
                .map(attribute -> attribute.getKey())
                .toList();
    }
}
