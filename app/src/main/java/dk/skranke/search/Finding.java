package dk.skranke.search;

import static dk.skranke.search.db.Tables.FIND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Member;
import dk.skranke.search.db.Routines;
import dk.skranke.ticketing.Hits;
import dk.skranke.ticketing.TicketId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds tickets by words, or by the number that was typed. */
@Component
public class Finding {

    /** No search looks further. */
    static final int MOST = 200;

    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private static final int MOST_WORDS = 4;

    private final DSLContext sql;
    private final Hits hits;

    Finding(DSLContext sql, Hits hits) {
        this.sql = sql;
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

    /** What may have been meant by words that find nothing. */
    @Transactional
    public Optional<String> meant(String typed, Member me) {
        me.mustBelong();
        var words = words(typed).split(" +");
        if (words.length > MOST_WORDS) return Optional.empty();
        var near = Arrays.stream(words)
                .map(it -> String.join("|", Spelling.near(it)))
                .toArray(String[]::new);
        if (Arrays.stream(near).allMatch(String::isEmpty)) return Optional.empty();
        return sql.select(Routines.meant(val(words), val(near))).fetchOptional(Record1::value1);
    }

    /** All that was found, as far as anybody looks, and of it what the reader chose. */
    @Transactional(readOnly = true)
    public Narrowed narrow(String typed, Chosen chosen, int shown, Member me) {
        me.mustBelong();
        var words = words(typed);
        if (words.isEmpty()) return new Narrowed(List.of(), List.of(), List.of());
        var found = FIND.call(words, MOST);
        var all = hits.facts(select(found.FIND_).from(found), number(words), me);
        var narrowed = all.stream().filter(chosen::fits).toList();
        var pattern = field("search.pattern({0})", String.class, val(words));
        var ids = narrowed.stream().limit(shown).map(Hits.Facts::ticket).toList();
        return new Narrowed(hits.of(ids, pattern, me), all, narrowed);
    }

    public record Narrowed(List<Hits.Hit> hits, List<Hits.Facts> all, List<Hits.Facts> narrowed) {}

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
