package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a search found: the rows of tickets, each with the place where the words stand. */
@Repository
public class Hits {

    /** @param snippet empty when the words stand in the ticket's own facts only */
    public record Hit(TicketRow ticket, List<Piece> snippet) {}

    public record Piece(String text, boolean found) {}

    private static final int SEARCHED_OF_A_MESSAGE = 20_000;
    private static final Pattern FOUND = Pattern.compile("\u0001([^\u0002]*)\u0002");

    private final DSLContext sql;
    private final Rows rows;

    Hits(DSLContext sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * @param found the numbers of the tickets
     * @param words what was searched for, as a tsquery
     * @param exact a ticket's number that was typed; it comes first
     */
    @Transactional(readOnly = true)
    public List<Hit> of(Select<Record1<Long>> found, Field<?> words, @Nullable TicketId exact, int most, Member me) {
        var number = exact == null ? 0L : exact.value();
        // As one array: by an "or", or as a set to join with, PostgreSQL may read every ticket.
        var ids = array(found.unionAll(select(val(number))));
        var snippet = snippet(words, me);
        return sql.select(Rows.FIELDS)
                .select(snippet)
                .from(TICKET)
                .where(Tickets.visibleTo(me), TICKET.ID.eq(any(ids)))
                .orderBy(field(TICKET.ID.eq(number)).desc(), TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                .limit(most)
                .fetch(it -> new Hit(rows.row(it, me.language()), pieces(it.get(snippet))));
    }

    /** From the newest message that holds the words. */
    private static Field<String> snippet(Field<?> words, Member me) {
        var language = when(MESSAGE.LANGUAGE.eq(inline("da")), field("'danish'::regconfig"))
                .when(MESSAGE.LANGUAGE.eq(inline("de")), field("'german'::regconfig"))
                .otherwise(field("'english'::regconfig"));
        var said = org.jooq.impl.DSL.left(MESSAGE.TEXT, SEARCHED_OF_A_MESSAGE);
        var around = inline("StartSel=\u0001, StopSel=\u0002, MinWords=8, MaxWords=22, MaxFragments=1");
        return field(select(field("ts_headline({0}, {1}, {2}, {3})", String.class, language, said, words, around))
                        .from(MESSAGE)
                        .where(
                                MESSAGE.TICKET_ID.eq(TICKET.ID),
                                Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID),
                                org.jooq.impl.DSL.condition("to_tsvector({0}, {1}) @@ {2}", language, said, words))
                        .orderBy(MESSAGE.ID.desc())
                        .limit(1))
                .as("snippet");
    }

    static List<Piece> pieces(@Nullable String marked) {
        if (marked == null) return List.of();
        var pieces = new ArrayList<Piece>();
        var found = FOUND.matcher(marked);
        var end = 0;
        while (found.find()) {
            add(pieces, marked.substring(end, found.start()), false);
            add(pieces, found.group(1), true);
            end = found.end();
        }
        add(pieces, marked.substring(end), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) pieces.add(new Piece(text, found));
    }
}
