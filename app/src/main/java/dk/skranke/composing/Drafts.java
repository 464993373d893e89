package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.composing.db.tables.records.DraftRecord;
import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Glimpse;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of what is being written. */
@Repository
class Drafts {

    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final DSLContext sql;
    private final Clock clock;

    Drafts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a ticket's page shows: one's own, what is shared, what waits; the newest first. */
    static Field<List<Draft>> of(Field<Long> ticket, Member me) {
        return of(ticket, noCondition(), me);
    }

    static Field<List<Draft>> of(Field<Long> ticket, Condition which, Member me) {
        return multiset(select(DRAFT.fields())
                        .select(DraftRows.FILES)
                        .from(DRAFT)
                        .where(DRAFT.TICKET_ID.eq(ticket), DRAFT.DISCARDED_AT.isNull(), which, DraftRows.visibleTo(me))
                        .orderBy(DRAFT.CHANGED_AT.desc()))
                .convertFrom(it -> it.map(DraftRows::draft));
    }

    List<Draft> of(TicketId ticket, Member me) {
        return list(DRAFT.TICKET_ID.eq(ticket.value()).and(DRAFT.DISCARDED_AT.isNull()), 100, me);
    }

    /** Wherever they were begun, also those that were thrown away a moment ago. */
    @Transactional(readOnly = true)
    List<Draft> mine(int most, Member me) {
        return list(DRAFT.AUTHOR_ID.eq(me.id().value()), most, me);
    }

    /** What the tickets of the member's drafts are called, as far as they may still see them. */
    @Transactional(readOnly = true)
    Map<Long, String> titles(Member me) {
        var title = Glimpse.title(DRAFT.TICKET_ID, me);
        return sql.selectDistinct(DRAFT.TICKET_ID, title)
                .from(DRAFT)
                .where(DRAFT.AUTHOR_ID.eq(me.id().value()), title.isNotNull())
                .fetchMap(DRAFT.TICKET_ID, title);
    }

    private List<Draft> list(Condition which, int most, Member me) {
        return DraftRows.rows(sql)
                .where(which, DraftRows.visibleTo(me))
                .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID.desc())
                .limit(most)
                .fetch(DraftRows::draft);
    }

    Draft lock(TicketId ticket, long id, Member me) {
        return DraftRows.rows(sql)
                .where(DRAFT.ID.eq(id), DRAFT.TICKET_ID.eq(ticket.value()), DraftRows.visibleTo(me))
                .forUpdate()
                .of(DRAFT)
                .fetchOptional(DraftRows::draft)
                .orElseThrow(NotFound::new);
    }

    /** The one of this kind that the member has at hand. Whoever asks at the same moment waits. */
    Optional<Draft> atHand(TicketId ticket, Mode mode, @Nullable Long side, Member me) {
        sql.query(
                        "select pg_advisory_xact_lock(hashtextextended({0}, {1}))",
                        val("draft " + mode + " " + side + " " + me.id().value()), val(ticket.value()))
                .execute();
        return list(
                        DRAFT.TICKET_ID
                                .eq(ticket.value())
                                .and(DRAFT.AUTHOR_ID.eq(me.id().value()))
                                .and(DRAFT.MODE.eq(mode.name()))
                                .and(DRAFT.SIDE_ID.isNotDistinctFrom(side))
                                .and(DRAFT.DISCARDED_AT.isNull())
                                .and(DRAFT.SEND_AT.isNull())
                                .and(DRAFT.ASIDE.isFalse()),
                        1,
                        me)
                .stream()
                .findFirst();
    }

    /** The one that the page wrote on, or else the one of this kind at hand. */
    Optional<Draft> current(TicketId ticket, Typed typed, Member me) {
        if (typed.draft() != null) {
            var named = find(ticket, typed.draft(), me)
                    .filter(it -> it.waiting() == null && !it.discarded() && it.mode() == typed.mode());
            if (named.isPresent()) return named;
        }
        return atHand(ticket, typed.mode(), typed.side(), me);
    }

    private Optional<Draft> find(TicketId ticket, long id, Member me) {
        return list(DRAFT.ID.eq(id).and(DRAFT.TICKET_ID.eq(ticket.value())), 1, me).stream()
                .findFirst();
    }

    long add(TicketId ticket, Typed typed, Member me) {
        return sql.insertInto(DRAFT)
                .set(written(typed, me))
                .set(DRAFT.TICKET_ID, ticket.value())
                .set(DRAFT.TEAM_ID, Docket.team(ticket))
                .set(DRAFT.AUTHOR_ID, me.id().value())
                .set(DRAFT.MODE, typed.mode().name())
                .set(DRAFT.SIDE_ID, typed.side())
                .returning(DRAFT.ID)
                .fetchSingle()
                .getId();
    }

    /** As if it had been read back. */
    Draft as(long id, TicketId ticket, Typed typed, Member me) {
        var it = written(typed, me);
        return new Draft(
                id,
                ticket,
                me.id(),
                typed.mode(),
                typed.side(),
                it.getAddressees(),
                it.getCc(),
                it.getBcc(),
                it.getSubject(),
                it.getWho(),
                it.getDirection(),
                it.getText(),
                it.getLetter(),
                false,
                me.id(),
                typed.key(),
                it.getChangedAt().toInstant(),
                0,
                false,
                false,
                null,
                typed.then(),
                typed.key(),
                "",
                List.of());
    }

    void write(Draft it, Typed typed, Member me) {
        DraftRows.change(sql, it.id(), written(typed, me).setVersion(it.version() + 1));
    }

    private DraftRecord written(Typed it, Member me) {
        var letter = it.letter().isBlank() ? "" : SafeHtml.asWritten(it.letter());
        return new DraftRecord()
                .setAddressees(it.to())
                .setCc(it.cc())
                .setBcc(it.bcc())
                .setSubject(it.subject())
                .setWho(it.who())
                .setDirection(it.direction().matches("IN|OUT") ? it.direction() : "")
                .setText(it.words())
                .setLetter(letter)
                .setWriterId(me.id().value())
                .setPage(it.key())
                .setChangedAt(now());
    }

    /** Under what was written. */
    void append(Draft it, String more, Member me) {
        var letter = it.letter().isBlank() ? "" : it.letter() + SafeHtml.fromText(more);
        var text = it.text().isBlank() ? more : it.text().stripTrailing() + "\n\n" + more;
        DraftRows.change(
                sql,
                it.id(),
                new DraftRecord()
                        .setText(text)
                        .setLetter(letter)
                        .setWriterId(me.id().value())
                        .setChangedAt(now())
                        .setVersion(it.version() + 1));
    }

    void layAside(Draft it) {
        DraftRows.change(sql, it.id(), new DraftRecord().setAside(true));
    }

    void share(Draft it, boolean shared) {
        DraftRows.change(sql, it.id(), new DraftRecord().setShared(shared));
    }

    /** A draft as it was; what is at hand of the same kind is laid beside it. */
    void takeBack(Draft it, String why) {
        sql.update(DRAFT)
                .set(DRAFT.ASIDE, true)
                .where(
                        DRAFT.AUTHOR_ID.eq(it.author().value()),
                        DRAFT.TICKET_ID.eq(it.ticket().value()),
                        DRAFT.MODE.eq(it.mode().name()),
                        DRAFT.SIDE_ID.isNotDistinctFrom(it.side()),
                        DRAFT.ID.ne(it.id()),
                        DRAFT.SEND_AT.isNull())
                .execute();
        DraftRows.change(
                sql,
                it.id(),
                new DraftRecord()
                        .setSendAt(null)
                        .setSentAt(null)
                        .setLater(false)
                        .setUnlessWritten(false)
                        .setReminds(false)
                        .setKey(null)
                        .setAside(false)
                        .setDiscardedAt(null)
                        .setChangedAt(now())
                        .setReturned(why));
    }

    void discard(Draft it, Member me) {
        DraftRows.change(sql, it.id(), new DraftRecord().setDiscardedAt(now()));
        sql.deleteFrom(DRAFT)
                .where(
                        DRAFT.AUTHOR_ID.eq(me.id().value()),
                        DRAFT.DISCARDED_AT.lt(DraftRows.time(clock.instant().minus(FORGOTTEN))))
                .execute();
    }

    void remove(long id) {
        sql.deleteFrom(DRAFT).where(DRAFT.ID.eq(id)).execute();
    }

    private OffsetDateTime now() {
        return DraftRows.time(clock.instant());
    }
}
