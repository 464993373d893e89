package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists that the pages show, for what is done with all of one: changing it, exporting it. */
@Repository
public class Lists {

    private static final int READ_AT_ONCE = 500;

    private final DSLContext sql;
    private final Rows rows;
    private final Scopes scopes;
    private final Orderings orderings;
    private final Narrowing narrowing;
    private final Columns columns;
    private final Directory directory;

    Lists(
            DSLContext sql,
            Rows rows,
            Scopes scopes,
            Orderings orderings,
            Narrowing narrowing,
            Columns columns,
            Directory directory) {
        this.columns = columns;
        this.directory = directory;
        this.sql = sql;
        this.rows = rows;
        this.scopes = scopes;
        this.orderings = orderings;
        this.narrowing = narrowing;
    }

    /** The numbers of the first tickets of the list with this address, in its order. */
    @Transactional(readOnly = true)
    public List<TicketId> numbers(Map<String, String> address, int most, Member me) {
        return listed(address, List.of(TICKET.ID), me).maxRows(most).fetch(it -> new TicketId(it.get(TICKET.ID)));
    }

    /** What other modules know of each ticket, by its headings. */
    public List<String> headings(Language language) {
        return columns.exportHeadings(language);
    }

    /** One after the other, however many there are: no more of them stand in memory than are read at once. */
    @Transactional(readOnly = true)
    public void each(Map<String, String> address, Member me, BiConsumer<TicketRow, List<@Nullable Object>> what) {
        var zone = directory.zone();
        var fields = Stream.concat(Rows.FIELDS.stream(), columns.asked(TICKET.ID, me).stream())
                .toList();
        try (var cursor = listed(address, fields, me).fetchSize(READ_AT_ONCE).fetchLazy()) {
            for (var it : cursor) what.accept(rows.row(it, me.language()), columns.exported(it, me.language(), zone));
        }
    }

    /** Those of them that the member may see. */
    @Transactional(readOnly = true)
    public Map<TicketId, TicketRow> rows(Collection<TicketId> ids, Member me) {
        return sql
                .select(Rows.FIELDS)
                .from(TICKET)
                .where(TICKET.ID.in(ids.stream().map(TicketId::value).toList()), Tickets.visibleTo(me))
                .fetch(it -> rows.row(it, me.language()))
                .stream()
                .collect(Collectors.toMap(it -> new TicketId(it.number()), Function.identity()));
    }

    private ResultQuery<Record> listed(
            Map<String, String> address, List<? extends SelectFieldOrAsterisk> fields, Member me) {
        var scope = scopes.of(address.getOrDefault("view", "open"), address, me);
        var filter = scope.whole();
        var ordering =
                orderings.of(scope.arrangement().sort(), scope.arrangement().group(), filter, me);
        return sql.select(fields)
                .from(TICKET)
                .where(Tickets.visibleTo(me), narrowing.to(filter, me))
                .orderBy(ordering.sorted(false));
    }
}
