package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.skranke.access.Visible;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a search found: the rows of tickets, each with the place where the words stand. */
@Repository
public class Hits {

    /** @param snippet empty when the words stand in the ticket's own facts only */
    public record Hit(TicketRow ticket, List<Snippet.Piece> snippet) {}

    private static final Field<String> CLIENT =
            Parties.clientName(TICKET.CLIENT_ID).as("client");
    private static final int SEARCHED_OF_A_MESSAGE = 20_000;

    /** What hits can be told apart by. */
    public record Facts(
            TicketId ticket,
            TicketStatus status,
            TeamId team,
            CategoryId category,
            @Nullable String client,
            int year) {}

    private final DSLContext sql;
    private final Rows rows;
    private final List<Elsewhere> elsewhere;
    private final Directory directory;

    Hits(DSLContext sql, Rows rows, ObjectProvider<Elsewhere> elsewhere, Directory directory) {
        this.sql = sql;
        this.rows = rows;
        this.elsewhere = elsewhere.orderedStream().toList();
        this.directory = directory;
    }

    /** Of all that was found, the latest activity first. */
    @Transactional(readOnly = true)
    public List<Facts> facts(Select<Record1<Long>> found, @Nullable TicketId exact, Member me) {
        var number = exact == null ? 0L : exact.value();
        return sql.select(TICKET.ID, TICKET.STATUS, TICKET.TEAM_ID, TICKET.CATEGORY_ID, CLIENT, TICKET.OPENED_AT)
                .from(TICKET)
                .where(Tickets.visibleTo(me), TICKET.ID.eq(any(array(found.unionAll(select(val(number)))))))
                .orderBy(field(TICKET.ID.eq(number)).desc(), TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                .fetch(it -> new Facts(
                        new TicketId(it.value1()),
                        TicketStatus.valueOf(it.value2()),
                        new TeamId(it.value3()),
                        new CategoryId(it.value4()),
                        it.value5(),
                        it.value6().atZoneSameInstant(directory.zone()).getYear()));
    }

    /** Those that were chosen of them, as they were found. */
    @Transactional(readOnly = true)
    public List<Hit> of(List<TicketId> chosen, Field<String> pattern, Member me) {
        if (chosen.isEmpty()) return List.of();
        var ids = chosen.stream().map(TicketId::value).toList();
        var found = select(field("t.id", Long.class)).from("unnest({0}) as t(id)", val(ids.toArray(Long[]::new)));
        return of(found, pattern, chosen.getFirst(), chosen.size(), me);
    }

    /**
     * @param found the numbers of the tickets
     * @param pattern where the words stand in a text, as a regular expression of PostgreSQL
     * @param exact a ticket's number that was typed; it comes first
     */
    @Transactional(readOnly = true)
    public List<Hit> of(
            Select<Record1<Long>> found, Field<String> pattern, @Nullable TicketId exact, int most, Member me) {
        var number = exact == null ? 0L : exact.value();
        // As one array: by an "or", or as a set to join with, PostgreSQL may read every ticket.
        var ids = array(found.unionAll(select(val(number))));
        var once = field(select(pattern)).as("pattern");
        var said = said(pattern, me);
        return sql.select(Rows.FIELDS)
                .select(once, said)
                .from(TICKET)
                .where(Tickets.visibleTo(me), TICKET.ID.eq(any(ids)))
                .orderBy(field(TICKET.ID.eq(number)).desc(), TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                .limit(most)
                .fetch(it -> new Hit(rows.row(it, me.language()), Snippet.of(it.get(said), it.get(once))));
    }

    /** The newest message that holds one of the words. To stem every message again would cost more than all the rest. */
    private Field<String> said(Field<String> pattern, Member me) {
        var text = left(MESSAGE.TEXT, SEARCHED_OF_A_MESSAGE);
        var message = field(select(text)
                .from(MESSAGE)
                .where(
                        MESSAGE.TICKET_ID.eq(TICKET.ID),
                        Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID, MESSAGE.TICKET_ID),
                        condition("{0} ~* {1}", text, field(select(pattern))))
                .orderBy(MESSAGE.ID.desc())
                .limit(1));
        var places = new ArrayList<Field<String>>();
        places.add(message);
        elsewhere.forEach(it -> places.add(it.said(TICKET.ID, field(select(pattern)), me)));
        places.add(matter(field(select(pattern))));
        return coalesce(places.getFirst(), places.stream().skip(1).toArray(Field<?>[]::new))
                .as("said");
    }

    /** A row tells the matter's number but not its name. */
    private static Field<String> matter(Field<String> pattern) {
        var called = concat(Parties.matterNumber(TICKET.MATTER_ID), inline(" "), Parties.matterName(TICKET.MATTER_ID));
        return when(condition("{0} ~* {1}", called, pattern), called);
    }
}
