package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;
import static dk.skranke.composing.db.Tables.DRAFT_FILE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.access.Visible;
import dk.skranke.composing.db.tables.records.DraftRecord;
import dk.skranke.files.ContentId;
import dk.skranke.files.StoredFile;
import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Download;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of what is being written, and of what waits to leave. */
@Repository
class Drafts {

    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final Field<List<Draft.File>> FILES = multiset(
                    select(DRAFT_FILE.ID, DRAFT_FILE.NAME, DRAFT_FILE.TYPE, DRAFT_FILE.SIZE, DRAFT_FILE.CONTENT)
                            .from(DRAFT_FILE)
                            .where(DRAFT_FILE.DRAFT_ID.eq(DRAFT.ID))
                            .orderBy(DRAFT_FILE.ID))
            .as("files")
            .convertFrom(it -> it.map(mapping(Draft.File::new)));

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
                        .select(FILES)
                        .from(DRAFT)
                        .where(DRAFT.TICKET_ID.eq(ticket), DRAFT.DISCARDED_AT.isNull(), which, visibleTo(me))
                        .orderBy(DRAFT.CHANGED_AT.desc()))
                .convertFrom(it -> it.map(Drafts::draft));
    }

    List<Draft> of(TicketId ticket, Member me) {
        return list(DRAFT.TICKET_ID.eq(ticket.value()).and(DRAFT.DISCARDED_AT.isNull()), 100, me);
    }

    /** Wherever they were begun, also those that were thrown away a moment ago. */
    @Transactional(readOnly = true)
    List<Draft> mine(int most, Member me) {
        return list(DRAFT.AUTHOR_ID.eq(me.id().value()), most, me);
    }

    private List<Draft> list(Condition which, int most, Member me) {
        return sql.select(DRAFT.fields())
                .select(FILES)
                .from(DRAFT)
                .where(which, visibleTo(me))
                .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID.desc())
                .limit(most)
                .fetch(Drafts::draft);
    }

    Draft lock(TicketId ticket, long id, Member me) {
        return sql.select(DRAFT.fields())
                .select(FILES)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id), DRAFT.TICKET_ID.eq(ticket.value()), visibleTo(me))
                .forUpdate()
                .of(DRAFT)
                .fetchOptional(Drafts::draft)
                .orElseThrow(NotFound::new);
    }

    /** Whose letter it is that waits; for the job that releases it. */
    Optional<Draft> waiting(long id) {
        return sql.select(DRAFT.fields())
                .select(FILES)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id), DRAFT.SEND_AT.isNotNull())
                .forUpdate()
                .of(DRAFT)
                .fetchOptional(Drafts::draft);
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

    void write(Draft it, Typed typed, Member me) {
        change(it.id(), written(typed, me).setVersion(it.version() + 1));
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
                .setText(letter.isEmpty() ? it.text() : SafeHtml.toText(letter))
                .setLetter(letter)
                .setWriterId(me.id().value())
                .setChangedAt(now());
    }

    /** Under what was written. */
    void append(Draft it, String more, Member me) {
        var letter = it.letter().isBlank() ? "" : it.letter() + SafeHtml.fromText(more);
        var text = it.text().isBlank() ? more : it.text().stripTrailing() + "\n\n" + more;
        change(
                it.id(),
                new DraftRecord()
                        .setText(text)
                        .setLetter(letter)
                        .setWriterId(me.id().value())
                        .setChangedAt(now())
                        .setVersion(it.version() + 1));
    }

    void layAside(Draft it) {
        change(it.id(), new DraftRecord().setAside(true));
    }

    void share(Draft it, boolean shared) {
        change(it.id(), new DraftRecord().setShared(shared));
    }

    /** Sent, and still here. Whoever sends a shared draft is its author. */
    void hold(Draft it, Draft.Waiting waiting, @Nullable TicketStatus then, @Nullable UUID key, Member me) {
        change(
                it.id(),
                new DraftRecord()
                        .setAuthorId(me.id().value())
                        .setSendAt(time(waiting.sendAt()))
                        .setSentAt(time(waiting.sentAt()))
                        .setLater(waiting.later())
                        .setUnlessWritten(waiting.unlessWritten())
                        .setThenStatus(then == null ? null : then.name())
                        .setKey(key)
                        .setAside(false)
                        .setReturned(""));
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
        change(
                it.id(),
                new DraftRecord()
                        .setSendAt(null)
                        .setSentAt(null)
                        .setLater(false)
                        .setUnlessWritten(false)
                        .setKey(null)
                        .setAside(false)
                        .setDiscardedAt(null)
                        .setChangedAt(now())
                        .setReturned(why));
    }

    /** The client wrote: whatever was not to leave then comes back. */
    List<Draft> overtaken(TicketId ticket) {
        return sql.select(DRAFT.fields())
                .select(FILES)
                .from(DRAFT)
                .where(DRAFT.TICKET_ID.eq(ticket.value()), DRAFT.SEND_AT.isNotNull(), DRAFT.UNLESS_WRITTEN.isTrue())
                .forUpdate()
                .of(DRAFT)
                .fetch(Drafts::draft);
    }

    void discard(Draft it, Member me) {
        change(it.id(), new DraftRecord().setDiscardedAt(now()));
        sql.deleteFrom(DRAFT)
                .where(
                        DRAFT.AUTHOR_ID.eq(me.id().value()),
                        DRAFT.DISCARDED_AT.lt(time(clock.instant().minus(FORGOTTEN))))
                .execute();
    }

    void remove(long id) {
        sql.deleteFrom(DRAFT).where(DRAFT.ID.eq(id)).execute();
    }

    /** Letters that colleagues have sent and that still wait, beyond those that the page showed. */
    List<Draft> unseen(TicketId ticket, List<Long> shown, Member me) {
        return list(
                DRAFT.TICKET_ID
                        .eq(ticket.value())
                        .and(DRAFT.SEND_AT.isNotNull())
                        .and(DRAFT.LATER.isFalse())
                        .and(DRAFT.MODE.in("REPLY", "ALL"))
                        .and(DRAFT.AUTHOR_ID.ne(me.id().value()))
                        .and(DRAFT.ID.notIn(shown)),
                1,
                me);
    }

    boolean waits(UUID key) {
        return sql.fetchExists(DRAFT, DRAFT.KEY.eq(key), DRAFT.SEND_AT.isNotNull());
    }

    long attach(Draft it, NewAttachment file) {
        return attach(
                it,
                file.name(),
                file.file().type(),
                file.file().size(),
                file.file().id().value());
    }

    long attach(Draft it, String name, String type, long size, String content) {
        return sql.insertInto(DRAFT_FILE)
                .set(DRAFT_FILE.DRAFT_ID, it.id())
                .set(DRAFT_FILE.TICKET_ID, it.ticket().value())
                .set(DRAFT_FILE.TEAM_ID, Docket.team(it.ticket()))
                .set(DRAFT_FILE.NAME, name)
                .set(DRAFT_FILE.TYPE, type)
                .set(DRAFT_FILE.SIZE, size)
                .set(DRAFT_FILE.CONTENT, content)
                .returning(DRAFT_FILE.ID)
                .fetchSingle()
                .getId();
    }

    /** A picture in something that is being written, for whoever sees that. */
    @Transactional(readOnly = true)
    Optional<Draft.File> picture(TicketId ticket, String content, Member me) {
        return sql.select(DRAFT_FILE.ID, DRAFT_FILE.NAME, DRAFT_FILE.TYPE, DRAFT_FILE.SIZE, DRAFT_FILE.CONTENT)
                .from(DRAFT_FILE)
                .join(DRAFT)
                .on(DRAFT.ID.eq(DRAFT_FILE.DRAFT_ID))
                .where(DRAFT_FILE.CONTENT.eq(content), DRAFT.TICKET_ID.eq(ticket.value()), visibleTo(me))
                .limit(1)
                .fetchOptional(mapping(Draft.File::new))
                .filter(it -> Download.isPicture(it.type()));
    }

    void detach(Draft it, long file) {
        sql.deleteFrom(DRAFT_FILE)
                .where(DRAFT_FILE.DRAFT_ID.eq(it.id()), DRAFT_FILE.ID.eq(file))
                .execute();
    }

    static List<NewAttachment> attachments(Draft it) {
        return it.files().stream()
                .map(file -> new NewAttachment(
                        file.name(), new StoredFile(new ContentId(file.content()), file.size(), file.type()), null))
                .toList();
    }

    private void change(long id, DraftRecord to) {
        if (sql.update(DRAFT).set(to).where(DRAFT.ID.eq(id)).execute() != 1) throw new NotFound();
    }

    private static Condition visibleTo(Member me) {
        var mine = DRAFT.AUTHOR_ID.eq(me.id().value());
        var own = me.guest() ? mine : or(mine, DRAFT.SHARED.isTrue(), DRAFT.SEND_AT.isNotNull());
        return Visible.to(me, DRAFT.TEAM_ID, DRAFT.TICKET_ID).and(own);
    }

    private OffsetDateTime now() {
        return time(clock.instant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Draft draft(Record it) {
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
                it.get(DRAFT.UNLESS_WRITTEN));
    }
}
