package dk.skranke.composing;

import dk.skranke.letters.SafeHtml;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Said;
import dk.skranke.web.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What somebody said, to be sent on: who, when, and every word of it. */
record Quote(String author, Said said, ZoneId zone, Language language) {

    private String heading() {
        var at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(said.at().atZone(zone));
        return Text.in(language, "composing.quote.heading", author, at);
    }

    String letter() {
        var letter = said.revisions().isEmpty()
                ? said.letter()
                : said.revisions().getLast().letter();
        return SafeHtml.asWritten(
                "<p><br></p><p>" + HtmlUtils.htmlEscape(heading()) + "</p><blockquote>" + letter + "</blockquote>");
    }

    String text() {
        return "\n\n" + heading() + "\n"
                + said.words().lines().map(it -> "> " + it).collect(Collectors.joining("\n"));
    }
}
