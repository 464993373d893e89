package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.access.Visible;
import dk.skranke.filtering.Filter;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Preview;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tickets in lists, the latest activity first, with one of them shown beside. */
@Repository
class Listing {

    static final int PAGE = 50;
    private static final int SHOWN_OF_A_MESSAGE = 500;

    /** @param count of all that the list holds; null where nobody needs to know */
    record Found(List<TicketRow> rows, @Nullable Integer count, Optional<Preview> preview) {}

    private static final Field<String> MATTER_NAME =
            Parties.matterName(TICKET.MATTER_ID).as("matter_name");
    private static final Field<String> AUTHOR =
            Parties.contactName(MESSAGE.AUTHOR_CONTACT_ID).as("author");

    private final DSLContext sql;
    private final Rows rows;
    private final Narrowing narrowing;

    Listing(DSLContext sql, Rows rows, Narrowing narrowing) {
        this.sql = sql;
        this.rows = rows;
        this.narrowing = narrowing;
    }

    @Transactional(readOnly = true)
    Found page(Filter filter, @Nullable Cursor before, @Nullable TicketId at, Member me) {
        var limited = Tickets.visibleTo(me).and(narrowing.to(filter, me));
        return sql.select(
                        multiset(select(Rows.FIELDS)
                                        .from(TICKET)
                                        .where(limited, after(before))
                                        .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                                        .limit(PAGE + 1))
                                .convertFrom(it -> it.map(row -> rows.row(row, me.language()))),
                        Narrowing.openOnly(filter) ? Counts.upTo(limited) : val((Integer) null),
                        preview(at, me))
                .fetchSingle(it ->
                        new Found(it.value1(), it.value2(), it.value3().stream().findFirst()));
    }

    static Condition after(@Nullable Cursor before) {
        if (before == null) return noCondition();
        return row(TICKET.ACTIVE_AT, TICKET.ID)
                .lt(before.active().atOffset(ZoneOffset.UTC), before.ticket().value());
    }

    private Field<List<Preview>> preview(@Nullable TicketId at, Member me) {
        return multiset(select(Rows.FIELDS)
                        .select(MATTER_NAME, messages(me))
                        .from(TICKET)
                        .where(Tickets.visibleTo(me), TICKET.ID.eq(at == null ? 0 : at.value())))
                .convertFrom(it -> it.map(
                        row -> new Preview(rows.row(row, me.language()), row.get(MATTER_NAME), row.get(messages(me)))));
    }

    /** The last two, the newest first. */
    private Field<List<Preview.Message>> messages(Member me) {
        return multiset(select(
                                MESSAGE.AUTHOR_PERSON_ID,
                                AUTHOR,
                                MESSAGE.KIND,
                                MESSAGE.AT,
                                MESSAGE.LANGUAGE,
                                left(MESSAGE.TEXT, SHOWN_OF_A_MESSAGE + 1).as("text"))
                        .from(MESSAGE)
                        .where(
                                MESSAGE.TICKET_ID.eq(TICKET.ID),
                                Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID, MESSAGE.TICKET_ID))
                        .orderBy(MESSAGE.ID.desc())
                        .limit(2))
                .as("messages")
                .convertFrom(it -> it.map(this::message));
    }

    private Preview.Message message(Record6<Long, String, String, java.time.OffsetDateTime, String, String> it) {
        var author = rows.face(it.value1());
        return new Preview.Message(
                author == null ? it.value2() : author.name(),
                author == null ? null : author.hue(),
                MessageKind.valueOf(it.value3()),
                it.value4().toInstant(),
                it.value5(),
                shortened(it.value6()));
    }

    static String shortened(String text) {
        if (text.length() <= SHOWN_OF_A_MESSAGE) return text;
        var end = text.lastIndexOf(' ', SHOWN_OF_A_MESSAGE - 1);
        return text.substring(0, end < SHOWN_OF_A_MESSAGE / 2 ? SHOWN_OF_A_MESSAGE - 1 : end)
                        .strip() + " …";
    }
}
