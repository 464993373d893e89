package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;
import static dk.skranke.composing.db.Tables.DRAFT_FILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import dk.skranke.access.Visible;
import dk.skranke.composing.db.tables.records.DraftRecord;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** What the stores of drafts share: how a row is read, who sees it, and that a change meets one. */
final class DraftRows {

    static final Field<List<Draft.File>> FILES = multiset(
                    select(DRAFT_FILE.ID, DRAFT_FILE.NAME, DRAFT_FILE.TYPE, DRAFT_FILE.SIZE, DRAFT_FILE.CONTENT)
                            .from(DRAFT_FILE)
                            .where(DRAFT_FILE.DRAFT_ID.eq(DRAFT.ID))
                            .orderBy(DRAFT_FILE.ID))
            .as("files")
            .convertFrom(it -> it.map(mapping(Draft.File::new)));

    private DraftRows() {}

    static SelectJoinStep<Record> rows(DSLContext sql) {
        return sql.select(DRAFT.fields()).select(FILES).from(DRAFT);
    }

    static Condition visibleTo(Member me) {
        var mine = DRAFT.AUTHOR_ID.eq(me.id().value());
        var own = me.guest() ? mine : or(mine, DRAFT.SHARED.isTrue(), DRAFT.SEND_AT.isNotNull());
        return Visible.to(me, DRAFT.TEAM_ID, DRAFT.TICKET_ID).and(own);
    }

    static void change(DSLContext sql, long id, DraftRecord to) {
        if (sql.update(DRAFT).set(to).where(DRAFT.ID.eq(id)).execute() != 1) throw new NotFound();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Draft draft(Record it) {
        return new Draft(
                it.get(DRAFT.ID),
                new TicketId(it.get(DRAFT.TICKET_ID)),
                new PersonId(it.get(DRAFT.AUTHOR_ID)),
                Mode.valueOf(it.get(DRAFT.MODE)),
                it.get(DRAFT.SIDE_ID),
                it.get(DRAFT.ADDRESSEES),
                it.get(DRAFT.CC),
                it.get(DRAFT.BCC),
                it.get(DRAFT.SUBJECT),
                it.get(DRAFT.WHO),
                it.get(DRAFT.DIRECTION),
                it.get(DRAFT.TEXT),
                it.get(DRAFT.LETTER),
                it.get(DRAFT.SHARED),
                new PersonId(it.get(DRAFT.WRITER_ID)),
                it.get(DRAFT.PAGE),
                it.get(DRAFT.CHANGED_AT).toInstant(),
                it.get(DRAFT.VERSION),
                it.get(DRAFT.ASIDE),
                it.get(DRAFT.DISCARDED_AT) != null,
                waiting(it),
                it.get(DRAFT.THEN_STATUS) == null ? null : TicketStatus.valueOf(it.get(DRAFT.THEN_STATUS)),
                it.get(DRAFT.KEY),
                it.get(DRAFT.RETURNED),
                it.get(FILES));
    }

    private static Draft.@Nullable Waiting waiting(Record it) {
        if (it.get(DRAFT.SEND_AT) == null) return null;
        return new Draft.Waiting(
                it.get(DRAFT.SEND_AT).toInstant(),
                it.get(DRAFT.SENT_AT).toInstant(),
                it.get(DRAFT.LATER),
                it.get(DRAFT.UNLESS_WRITTEN),
                it.get(DRAFT.REMINDS));
    }
}
