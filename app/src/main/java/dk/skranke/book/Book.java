package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static dk.skranke.book.db.Tables.ENTRY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.skranke.access.Visible;
import dk.skranke.book.DeadlineEvent.Acknowledged;
import dk.skranke.book.DeadlineEvent.Checked;
import dk.skranke.book.DeadlineEvent.Confirmed;
import dk.skranke.book.DeadlineEvent.Declined;
import dk.skranke.book.DeadlineEvent.Disputed;
import dk.skranke.book.DeadlineEvent.Entered;
import dk.skranke.book.DeadlineEvent.Granted;
import dk.skranke.book.DeadlineEvent.HandedOver;
import dk.skranke.book.DeadlineEvent.Instructed;
import dk.skranke.book.DeadlineEvent.Missed;
import dk.skranke.book.DeadlineEvent.Moved;
import dk.skranke.book.DeadlineEvent.ReceiptReturned;
import dk.skranke.book.DeadlineEvent.Restored;
import dk.skranke.book.DeadlineEvent.Sheeted;
import dk.skranke.book.DeadlineEvent.Struck;
import dk.skranke.book.DeadlineEvent.Voided;
import dk.skranke.book.db.tables.records.DeadlineRecord;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import dk.skranke.deadlines.Level;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketFacts;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The store of deadlines. {@link #record} is the only way in which one changes; nothing is ever deleted. */
@Repository
class Book {

    /** What every node hears when a date changes. */
    static final String CHANGED = "deadlines";

    static final Condition OPEN = condition(DEADLINE.OPEN);

    private final DSLContext sql;
    private final Clock clock;
    private final JsonMapper json;
    private final Notices notices;
    private final Courses courses;
    private final Enclosures enclosures;
    private final NextDates next;
    private final ApplicationEventPublisher events;

    Book(
            DSLContext sql,
            Clock clock,
            JsonMapper json,
            Notices notices,
            Courses courses,
            Enclosures enclosures,
            NextDates next,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
        this.notices = notices;
        this.courses = courses;
        this.enclosures = enclosures;
        this.next = next;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Deadline find(DeadlineId id, Member me) {
        me.mustBelong();
        return sql.selectFrom(DEADLINE)
                .where(DEADLINE.ID.eq(id.value()), visibleTo(me))
                .fetchOptional(Rows::deadline)
                .orElseThrow(NotFound::new);
    }

    /** Its ticket before it: what is told, proved or put on a sheet holds that as well, and whoever files or sends it away has it first. */
    Deadline lock(DeadlineId id, Member me) {
        settle(find(id, me));
        return sql.selectFrom(DEADLINE)
                .where(DEADLINE.ID.eq(id.value()), visibleTo(me))
                .forUpdate()
                .fetchOptional(Rows::deadline)
                .orElseThrow(NotFound::new);
    }

    /** Those that hang on the same event and are still open, this one among them. */
    List<Deadline> lockChain(Deadline it, Member me) {
        settle(it);
        var head = it.chain() == null ? it.id() : it.chain();
        return sql.selectFrom(DEADLINE)
                .where(OPEN, DEADLINE.CHAIN_ID.eq(head.value()).or(DEADLINE.ID.eq(head.value())), visibleTo(me))
                .orderBy(DEADLINE.ID)
                .forUpdate()
                .fetch(Rows::deadline);
    }

    private void settle(Deadline it) {
        courses.settle(List.of(it.ticket()));
    }

    Optional<DeadlineId> enteredWith(UUID key) {
        return sql.select(DEADLINE.ID)
                .from(DEADLINE)
                .where(DEADLINE.KEY.eq(key))
                .fetchOptional(it -> new DeadlineId(it.value1()));
    }

    DeadlineId add(TicketId ticket, Reckoned it, Entry entry, Member me) {
        var row = new DeadlineRecord();
        row.setTitle(it.title());
        row.setLaw(it.law());
        row.setRule(it.asked().rule());
        row.setPlace(it.asked().place());
        row.setAuthority(it.asked().authority());
        row.setAmount(it.asked().count());
        row.setLevel(it.level().name());
        row.setHappened(entry.happened());
        row.setEventOn(it.event());
        row.setEventAt(it.time());
        row.setReason(entry.reason());
        row.setProvisional(it.provisional());
        row.setComputedOn(it.computedOn());
        row.setHolidayData(it.holidayData());
        row.setExplanation(JSONB.valueOf(json.writeValueAsString(it.explanation())));
        row.setResponsibleId(entry.responsible().value());
        row.setLawyerId(entry.lawyer() == null ? null : entry.lawyer().value());
        row.setChainId(entry.chain() == null ? null : entry.chain().value());
        row.setEnteredBy(me.id().value());
        row.setEnteredAt(now());
        row.setDatedBy(me.id().value());
        row.setDatedAt(now());
        row.setKey(entry.key());
        term(row, it.term());
        return new DeadlineId(sql.insertInto(DEADLINE)
                .set(row)
                .set(DEADLINE.TICKET_ID, ticket.value())
                .set(DEADLINE.TEAM_ID, Docket.team(ticket))
                .set(DEADLINE.MATTER_ID, TicketFacts.matter(val(ticket.value())))
                .returning(DEADLINE.ID)
                .fetchSingle()
                .getId());
    }

    /** Beside what was typed: who is who. */
    record Entry(
            String happened,
            String reason,
            PersonId responsible,
            @Nullable PersonId lawyer,
            @Nullable DeadlineId chain,
            @Nullable UUID key) {}

    /** The only way in which a deadline changes: the row, its history, the ticket's next date and whoever listens, together. */
    void record(DeadlineEvent event) {
        var change = new DeadlineRecord();
        switch (event) {
            case Entered _ -> enclosures.makeSheet(event);
            case Moved it -> dated(change, it.to(), it).setEventOn(it.eventTo());
            case Granted it -> dated(change, it.to(), it);
            case Checked it ->
                change.setControl(Control.CHECKED.name())
                        .setCheckedBy(it.by().value())
                        .setCheckedAt(now())
                        .setSolo(it.solo());
            case Disputed it -> term(change.setControl(Control.DISPUTED.name()), it.counts());
            case Struck it -> struck(change, Standing.DONE, it);
            case Voided it -> struck(change, Standing.VOID, it);
            case Missed it -> struck(change, Standing.MISSED, it);
            case Restored _ ->
                change.setStanding(Standing.OPEN.name()).setStruckBy(null).setStruckAt(null);
            case Confirmed it -> change.setConfirmedBy(it.by().value()).setConfirmedAt(now());
            case HandedOver it -> change.setResponsibleId(it.to().value());
            case ReceiptReturned it -> change.setReturnedOn(it.on());
            case DeadlineEvent.Asked _, Declined _, Sheeted _, Instructed _, Acknowledged _ -> {}
        }
        if (change.changed())
            sql.update(DEADLINE)
                    .set(change)
                    .where(DEADLINE.ID.eq(event.deadline().value()))
                    .execute();
        enter(event);
        next.keep(event.ticket());
        notices.tell(Notice.of(CHANGED));
        events.publishEvent(event);
    }

    /** Another day: whatever was checked is not checked any more, and there is a new sheet to check it against. */
    private DeadlineRecord dated(DeadlineRecord change, Term to, DeadlineEvent event) {
        enclosures.makeSheet(event);
        return term(change, to)
                .setControl(Control.UNCHECKED.name())
                .setCheckedBy(null)
                .setCheckedAt(null)
                .setSolo(false)
                .setConfirmedBy(null)
                .setConfirmedAt(null)
                .setReviewOn(null)
                .setReturnedOn(null)
                .setDatedBy(event.by().value())
                .setDatedAt(now());
    }

    private DeadlineRecord struck(DeadlineRecord change, Standing as, DeadlineEvent event) {
        return change.setStanding(as.name()).setStruckBy(event.by().value()).setStruckAt(now());
    }

    private static DeadlineRecord term(DeadlineRecord row, Term it) {
        return row.setEndsOn(it.ends())
                .setEndsAt(it.endsAt())
                .setSafeOn(it.safe())
                .setPreOn(it.pre());
    }

    private void enter(DeadlineEvent event) {
        sql.insertInto(ENTRY)
                .set(ENTRY.DEADLINE_ID, event.deadline().value())
                .set(ENTRY.TICKET_ID, event.ticket().value())
                .set(ENTRY.TEAM_ID, Docket.team(event.ticket()))
                .set(ENTRY.AT, now())
                .set(ENTRY.BY_PERSON_ID, event.by().value())
                .set(ENTRY.KIND, event.getClass().getSimpleName())
                .set(ENTRY.DETAILS, JSONB.valueOf(json.writeValueAsString(event)))
                .execute();
    }

    /** A computation made anew: what it says, and with which holidays. */
    void recomputed(DeadlineId id, Reckoned it) {
        sql.update(DEADLINE)
                .set(DEADLINE.COMPUTED_ON, it.computedOn())
                .set(DEADLINE.HOLIDAY_DATA, it.holidayData())
                .set(DEADLINE.PLACE, it.asked().place())
                .set(DEADLINE.PROVISIONAL, it.provisional())
                .set(DEADLINE.EXPLANATION, JSONB.valueOf(json.writeValueAsString(it.explanation())))
                .where(DEADLINE.ID.eq(id.value()))
                .execute();
    }

    /** The rule’s day counts again, and nobody has set another. */
    void byRule(DeadlineId id, Level level) {
        sql.update(DEADLINE)
                .set(DEADLINE.LEVEL, level.name())
                .setNull(DEADLINE.LAWYER_ID)
                .where(DEADLINE.ID.eq(id.value()))
                .execute();
    }

    void filed(TicketId ticket, @Nullable MatterId to) {
        sql.update(DEADLINE)
                .set(DEADLINE.MATTER_ID, to == null ? null : to.value())
                .where(DEADLINE.TICKET_ID.eq(ticket.value()))
                .execute();
    }

    Set<PersonId> concerned(DeadlineId id, PersonId second) {
        var it = sql.selectFrom(DEADLINE)
                .where(DEADLINE.ID.eq(id.value()))
                .fetchOptional(Rows::deadline)
                .orElseThrow(NotFound::new);
        var all = new LinkedHashSet<PersonId>();
        all.add(it.responsible());
        all.add(it.datedBy());
        all.add(second);
        if (it.lawyer() != null) all.add(it.lawyer());
        return all;
    }

    boolean hasOpen(TicketId ticket) {
        return sql.fetchExists(DEADLINE, DEADLINE.TICKET_ID.eq(ticket.value()), OPEN);
    }

    /** The matter of a ticket that has an open deadline. */
    Optional<MatterId> openIn(TicketId ticket) {
        return sql.selectDistinct(DEADLINE.MATTER_ID)
                .from(DEADLINE)
                .where(DEADLINE.TICKET_ID.eq(ticket.value()), OPEN, DEADLINE.MATTER_ID.isNotNull())
                .fetchOptional(it -> new MatterId(it.value1()));
    }

    /** Whether the matter of this deadline has another open one. */
    boolean lastOfMatter(Deadline it) {
        if (it.matter() == null) return false;
        return !sql.fetchExists(selectOne()
                .from(DEADLINE)
                .where(
                        DEADLINE.MATTER_ID.eq(it.matter().value()),
                        OPEN,
                        DEADLINE.ID.ne(it.id().value())));
    }

    static Condition visibleTo(Member me) {
        return Visible.to(me, DEADLINE.TEAM_ID, DEADLINE.TICKET_ID);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
