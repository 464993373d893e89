package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.NUMBERING;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.access.Visible;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.database.Asker;
import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Followed;
import dk.skranke.ticketing.TicketEvent.Redirected;
import dk.skranke.ticketing.TicketEvent.Unfollowed;
import dk.skranke.ticketing.db.tables.records.TicketRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.UpdateConditionStep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of tickets. {@link #record} is the only way in which one changes. */
@Repository
class Tickets {

    private static final ScopedValue<Map<TicketId, Ticket>> HELD = ScopedValue.newInstance();

    private final DSLContext sql;
    private final Phrases<Member, Ticket> locking;
    private final Clock clock;
    private final Entries entries;
    private final Participation participation;
    private final Gathered gathered;
    private final ApplicationEventPublisher events;
    private final List<Objection> objections;
    private final Routes routes;
    private final RowChanges changes;

    Tickets(
            DSLContext sql,
            Clock clock,
            Entries entries,
            Participation participation,
            Gathered gathered,
            ApplicationEventPublisher events,
            ObjectProvider<Objection> objections,
            Routes routes,
            RowChanges changes) {
        this.sql = sql;
        this.locking = new Phrases<>(sql, this::locking);
        this.clock = clock;
        this.entries = entries;
        this.participation = participation;
        this.gathered = gathered;
        this.events = events;
        this.objections = objections.orderedStream().toList();
        this.routes = routes;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    Ticket find(TicketId id, Member me) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(id.value()), visibleTo(me))
                .fetchOptional(Tickets::ticket)
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    List<Ticket> find(Collection<TicketId> ids, Member me) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.in(ids.stream().map(TicketId::value).toList()), visibleTo(me))
                .fetch(Tickets::ticket);
    }

    /** For forms that change it, which do not exist for guests. */
    @Transactional(readOnly = true)
    Ticket open(TicketId id, Member me) {
        me.mustBelong();
        return find(id, me);
    }

    /** @throws Refused when it was merged into another one, which is the one to change */
    Ticket lock(TicketId id, Member me) {
        var ticket = held(id).orElseGet(() -> locked(id, me));
        if (ticket.mergedInto() == null) return ticket;
        throw new Refused("ticketing.merged.go-there", "#" + ticket.mergedInto().value());
    }

    private Ticket locked(TicketId id, Member me) {
        return locking.ask(me, Map.of("ticket", id.value())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Phrase<Ticket> locking(Member me) {
        var asked = sql.select(TICKET.fields())
                .from(TICKET)
                .where(TICKET.ID.eq(param("ticket", TICKET.ID)), visibleTo(me))
                .forUpdate();
        return new Phrase<>(sql, asked, it -> ticket(it.into(TICKET)));
    }

    /** All of them at once, for work on one after the other. Those that are not seen are left to their turn. */
    <T> T holding(Collection<TicketId> ids, Member me, Supplier<T> work) {
        var all = new HashMap<TicketId, Ticket>();
        sql.selectFrom(TICKET)
                .where(TICKET.ID.in(ids.stream().map(TicketId::value).toList()), visibleTo(me))
                .orderBy(TICKET.ID)
                .forUpdate()
                .fetch(Tickets::ticket)
                .forEach(it -> all.put(it.id(), it));
        return ScopedValue.where(HELD, all).call(work::get);
    }

    /** As it was read when it was locked: once, and only until something happens to it. */
    private static Optional<Ticket> held(TicketId id) {
        return HELD.isBound() ? Optional.ofNullable(HELD.get().remove(id)) : Optional.empty();
    }

    /** Whoever locks it waits; others who hold it do not. */
    Ticket hold(TicketId id, Member me) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(id.value()), visibleTo(me))
                .forKeyShare()
                .fetchOptional(Tickets::ticket)
                .orElseThrow(NotFound::new);
    }

    /** For what follows from a change that was allowed. */
    Ticket known(TicketId id) {
        return sql.selectFrom(TICKET).where(TICKET.ID.eq(id.value())).fetchSingle(Tickets::ticket);
    }

    /** Always in the same order, so that two who merge each other's tickets do not wait for each other forever. */
    List<TicketRecord> lockBoth(TicketId one, TicketId other, Member me) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.in(one.value(), other.value()), visibleTo(me))
                .orderBy(TICKET.ID)
                .forUpdate()
                .fetch();
    }

    /** For the mail room, which sees every ticket. What was merged is found where it is now. */
    Ticket lockForMail(TicketId id) {
        mustBeSystem();
        var ticket = sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Tickets::ticket)
                .orElseThrow(NotFound::new);
        return ticket.mergedInto() == null ? ticket : lockForMail(ticket.mergedInto());
    }

    /** As {@link #hold}, for what follows from a change that was allowed. */
    void holdKnown(TicketId id) {
        sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .forKeyShare()
                .fetch();
    }

    /** A ticket that was opened with a key, and whether it is the one that is to be opened now. */
    record Before(TicketId ticket, boolean same) {}

    /** Whoever asks with the same key at the same moment, on whichever node, waits for the commit. */
    Optional<Before> openedWith(UUID key, String title, String text) {
        sql.query("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val(key.toString()))
                .execute();
        var first = MESSAGE.as("first");
        var said = field(select(first.TEXT)
                .from(first)
                .where(first.TICKET_ID.eq(TICKET.ID))
                .orderBy(first.ID)
                .limit(1));
        return sql.select(TICKET.ID, TICKET.TITLE, said)
                .from(TICKET)
                .where(TICKET.KEY.eq(key))
                .fetchOptional(it ->
                        new Before(new TicketId(it.value1()), title.equals(it.value2()) && text.equals(it.value3())));
    }

    /** Takes the next number. Whoever rolls back gives it back: there are no gaps. */
    TicketId number() {
        return new TicketId(sql.update(NUMBERING)
                .set(NUMBERING.LAST, NUMBERING.LAST.plus(1))
                .returning(NUMBERING.LAST)
                .fetchSingle()
                .getLast());
    }

    void countFrom(long first) {
        sql.update(NUMBERING)
                .set(NUMBERING.LAST, first - 1)
                .where(NUMBERING.LAST.eq(0L))
                .execute();
    }

    /** What is answered now, and what of it may be found. */
    void answer(TicketId id, String answers, String words) {
        sql.update(TICKET)
                .set(TICKET.ANSWERS, JSONB.valueOf(answers))
                .set(TICKET.ANSWER_WORDS, words)
                .where(TICKET.ID.eq(id.value()))
                .execute();
    }

    void begin(TicketId id, Actor by) {
        events.publishEvent(new Underway(id, by));
    }

    void add(TicketRecord ticket) {
        sql.insertInto(TICKET).set(ticket).execute();
    }

    /** The only way in which a ticket changes: the row, its history and the rest of the office learn of it together. */
    void record(TicketEvent happened) {
        routes.along(happened).forEach(this::recordOne);
    }

    private void recordOne(TicketEvent event) {
        held(event.ticket());
        routes.mustStand(event);
        objections.forEach(it -> it.to(event));
        // Whoever sends a ticket away goes on seeing it; that must hold before the row moves out of their sight.
        if (event instanceof Redirected it && it.by() instanceof Actor.Colleague me)
            participation.follow(it.ticket(), me.id());
        if (event instanceof Redirected it) gathered.moveTo(it.to(), gathered.under(it.ticket()));
        if (event instanceof Followed it) participation.follow(it.ticket(), it.who());
        var change = changes.of(event);
        if (!change.changed()) entries.of(sql::insertInto, List.of(event)).execute();
        else if (change.touched(TICKET.TEAM_ID) || change.touched(TICKET.ASSIGNEE_ID)) {
            // Its entry bears the team that the ticket has from now on, and whoever has it.
            row(change, event).execute();
            entries.of(sql::insertInto, List.of(event)).execute();
        } else {
            var changed = name("changed").as(row(change, event).returningResult(inline(1)));
            entries.of(sql.with(changed)::insertInto, List.of(event)).execute();
        }
        if (event instanceof Followed it) gathered.under(it.ticket()).forEach(one -> gathered.add(it.who(), one, one));
        if (event instanceof Unfollowed it) gathered.leave(it.who(), it.ticket());
        if (event instanceof Unfollowed it) participation.unfollow(it.ticket(), it.who());
        events.publishEvent(event);
    }

    /** What the row of a new ticket says already. */
    void recordOfNew(TeamId team, TicketEvent... all) {
        for (var event : all) objections.forEach(it -> it.to(event));
        entries.ofNew(sql::insertInto, List.of(all), team).execute();
        for (var event : all) events.publishEvent(event);
    }

    /** For what follows by itself from something else: where the workflow has no such way, the ticket stays where it is. */
    void recordIfPossible(TicketEvent event) {
        if (routes.leads(event)) record(event);
    }

    void letSee(TicketId id, PersonId who) {
        participation.follow(id, who);
    }

    boolean follows(TicketId id, PersonId who) {
        return participation.has(id, who);
    }

    void recordAll(Iterable<? extends TicketEvent> events) {
        events.forEach(this::record);
    }

    private UpdateConditionStep<TicketRecord> row(TicketRecord change, TicketEvent event) {
        return sql.update(TICKET).set(change).where(TICKET.ID.eq(event.ticket().value()));
    }

    /** The team that the ticket has at this moment, as every row below it carries it too. */
    static Field<Long> team(TicketId ticket) {
        return field(select(TICKET.TEAM_ID).from(TICKET).where(TICKET.ID.eq(ticket.value())));
    }

    static Condition visibleTo(Member me) {
        return Visible.to(me, TICKET.TEAM_ID, TICKET.ID);
    }

    static void mustBeSystem() {
        if (!(Asker.CURRENT.isBound() && Asker.CURRENT.get() instanceof Asker.Role)) throw new NotFound();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Ticket ticket(TicketRecord it) {
        return new Ticket(
                new TicketId(it.getId()),
                it.getTitle(),
                new CategoryId(it.getCategoryId()),
                Language.of(it.getLanguage()),
                it.getRequesterPersonId() != null
                        ? new Requester.Colleague(new PersonId(it.getRequesterPersonId()))
                        : new Requester.Outsider(new ContactId(Objects.requireNonNull(it.getRequesterContactId()))),
                it.getClientId() == null ? null : new ClientId(it.getClientId()),
                it.getMatterId() == null ? null : new MatterId(it.getMatterId()),
                new TeamId(it.getTeamId()),
                it.getAssigneeId() == null ? null : new PersonId(it.getAssigneeId()),
                Priority.valueOf(it.getPriority()),
                TicketStatus.valueOf(it.getStatus()),
                new NextStep(it.getNextStep(), it.getNextDue(), Ball.valueOf(it.getBall())),
                List.of(it.getTags()),
                it.getOutcome(),
                it.getUnanswered(),
                it.getImpact() == null
                        ? null
                        : new Weight(
                                Impact.valueOf(it.getImpact()),
                                Urgency.valueOf(Objects.requireNonNull(it.getUrgency()))),
                it.getPriorityReason(),
                it.getMergedIntoId() == null ? null : new TicketId(it.getMergedIntoId()));
    }
}
