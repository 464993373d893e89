package dk.skranke.ticketing.pages;

import static dk.skranke.web.Text.t;

import dk.skranke.ticketing.NextStep;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody did, without their name, which stands before it: a key, and the values that stand out in its words. */
public record Sentence(String key, List<Object> values) {

    public Content marked() {
        return Text.strong(key, shown());
    }

    public String plain() {
        return t(key, shown());
    }

    private Object[] shown() {
        return values.stream().map(Sentence::shown).toArray();
    }

    private static Object shown(Object value) {
        return value instanceof NextStep it ? step(it) : value;
    }

    private static String step(NextStep it) {
        var words = new ArrayList<String>();
        if (it.what() != null) words.add(it.what());
        if (it.due() != null) words.add(Dates.day(it.due()));
        words.add(t("ticketing.ball." + it.ball().name().toLowerCase(Locale.ROOT)));
        return String.join(", ", words);
    }
}
