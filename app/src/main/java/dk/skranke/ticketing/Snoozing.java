package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.SNOOZE;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Awoke;
import dk.skranke.ticketing.TicketEvent.Snoozed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a ticket away until a day, and brings it back: on that day by itself, or as soon as somebody writes. */
@Service
public class Snoozing {

    private static final int YEARS = 5;
    private static final int LONGEST_NOTE = 200;
    private static final int AT_ONCE = 100;

    private final DSLContext sql;
    private final Clock clock;
    private final Directory directory;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;

    Snoozing(DSLContext sql, Clock clock, Directory directory, Tickets tickets, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.directory = directory;
        this.tickets = tickets;
        this.events = events;
    }

    /** @param hidden out of the lists until then; otherwise it stays there and is only called to mind */
    @Transactional
    public void snooze(TicketId id, LocalDate until, boolean hidden, String note, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        if (!ticket.status().open()) throw new Refused("ticketing.snooze.closed");
        if (!until.isAfter(today())) throw new Refused("ticketing.snooze.past");
        if (until.isAfter(today().plusYears(YEARS))) throw new Refused("ticketing.snooze.far", YEARS);
        var why = Words.fitting(Words.line(note), LONGEST_NOTE);
        sql.insertInto(SNOOZE)
                .columns(
                        SNOOZE.TICKET_ID,
                        SNOOZE.TEAM_ID,
                        SNOOZE.UNTIL,
                        SNOOZE.HIDDEN,
                        SNOOZE.NOTE,
                        SNOOZE.BY_ID,
                        SNOOZE.AT)
                .values(
                        val(id.value()),
                        Tickets.team(id),
                        val(until),
                        val(hidden),
                        val(why),
                        val(me.id().value()),
                        val(tickets.now()))
                .onConflict(SNOOZE.TICKET_ID)
                .doUpdate()
                .set(SNOOZE.UNTIL, until)
                .set(SNOOZE.HIDDEN, hidden)
                .set(SNOOZE.NOTE, why)
                .set(SNOOZE.BY_ID, me.id().value())
                .set(SNOOZE.AT, tickets.now())
                .execute();
        tickets.record(new Snoozed(id, new Actor.Colleague(me.id()), until, hidden, why));
    }

    @Transactional
    public void wake(TicketId id, Member me) {
        me.mustBelong();
        tickets.lock(id, me);
        if (forget(id)) tickets.record(new Awoke(id, new Actor.Colleague(me.id())));
    }

    /** Whoever writes from outside wakes it. */
    @EventListener
    void on(LetterCame it) {
        if (forget(it.ticket())) tickets.record(new Awoke(it.ticket(), new Actor.Program()));
    }

    /** What is closed need not come back. */
    @EventListener
    void on(TicketEvent event) {
        switch (event) {
            case TicketEvent.Closed it -> forget(it.ticket());
            case TicketEvent.Merged it -> forget(it.ticket());
            default -> {}
        }
    }

    /** For the system. Each that is due comes back once: its row goes in the same transaction. */
    @Transactional
    public int wakeDue() {
        var due = sql.select(SNOOZE.TICKET_ID, SNOOZE.BY_ID)
                .from(SNOOZE)
                .where(SNOOZE.UNTIL.le(today()))
                .orderBy(SNOOZE.TICKET_ID)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch(it -> new CameBack(new TicketId(it.value1()), new PersonId(it.value2())));
        due.forEach(it -> forget(it.ticket()));
        tickets.recordAll(awoken(due));
        due.forEach(events::publishEvent);
        return due.size();
    }

    private static List<Awoke> awoken(List<CameBack> due) {
        return due.stream()
                .map(it -> new Awoke(it.ticket(), new Actor.Program()))
                .toList();
    }

    private boolean forget(TicketId id) {
        return sql.deleteFrom(SNOOZE).where(SNOOZE.TICKET_ID.eq(id.value())).execute() > 0;
    }

    LocalDate today() {
        return clock.instant().atZone(directory.zone()).toLocalDate();
    }
}
