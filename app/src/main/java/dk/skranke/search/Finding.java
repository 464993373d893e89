package dk.skranke.search;

import static dk.skranke.search.db.Tables.FIND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Member;
import dk.skranke.ticketing.Hits;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds tickets by words, or by the number that was typed. */
@Component
public class Finding {

    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final Hits hits;

    Finding(Hits hits) {
        this.hits = hits;
    }

    public List<Hits.Hit> find(String typed, int most, Member me) {
        me.mustBelong();
        var words = words(typed);
        if (words.isEmpty()) return List.of();
        var found = FIND.call(words, most);
        var pattern = field("search.pattern({0})", String.class, val(words));
        return hits.of(select(found.FIND_).from(found), pattern, number(words), most, me);
    }

    /** What of the typed is searched for. */
    static String words(String typed) {
        var words = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    static @Nullable TicketId number(String words) {
        var number = NUMBER.matcher(words);
        return number.matches() ? new TicketId(Long.parseLong(number.group(1))) : null;
    }
}
