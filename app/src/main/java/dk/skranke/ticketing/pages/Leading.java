package dk.skranke.ticketing.pages;

import gg.jte.Content;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A sentence whose ticket numbers lead to the tickets. */
public final class Leading {

    private static final Pattern NUMBER = Pattern.compile("(?<![&\\w])#([1-9][0-9]{0,17})\\b");

    private Leading() {}

    public static Content of(String sentence) {
        var marked = NUMBER.matcher(HtmlUtils.htmlEscape(sentence, "UTF-8"))
                .replaceAll("<a class=\"link\" href=\"/tickets/$1\">#$1</a>");
        return output -> output.writeContent(marked);
    }
}
