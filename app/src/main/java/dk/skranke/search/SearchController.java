package dk.skranke.search;

import static dk.skranke.search.db.Tables.FIND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Member;
import dk.skranke.search.pages.Search;
import dk.skranke.ticketing.Hits;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for tickets. */
@Controller
class SearchController {

    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final Hits hits;

    SearchController(Hits hits) {
        this.hits = hits;
    }

    @GetMapping("/search")
    Search search(@RequestParam(defaultValue = "") String q, Member me) {
        me.mustBelong();
        var typed = q.replaceAll("\\p{Cntrl}+", " ").strip();
        var words = typed.substring(0, Math.min(typed.length(), LONGEST));
        return new Search(words, words.isEmpty() ? List.of() : found(words, me), MOST);
    }

    private List<Hits.Hit> found(String words, Member me) {
        var found = FIND.call(words, MOST);
        var query = field("search.query({0})", Object.class, val(words));
        return hits.of(select(found.FIND_).from(found), query, number(words), MOST, me);
    }

    static @Nullable TicketId number(String words) {
        var number = NUMBER.matcher(words);
        return number.matches() ? new TicketId(Long.parseLong(number.group(1))) : null;
    }
}
