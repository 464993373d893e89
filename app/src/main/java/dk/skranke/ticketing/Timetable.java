package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.forms.Condition;
import dk.skranke.workflows.Move;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves that the program makes when their time has come: so many days after the last move, or when a date has passed. */
@Service
class Timetable {

    private static final int MOST = 1000;

    /** A ticket, and the move that may be due. */
    record Due(TicketId ticket, String from, String to) {}

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Wayfinding wayfinding;
    private final Stepping stepping;
    private final Tickets tickets;
    private final Clock clock;

    /** Of more than are looked at in one round, those behind the last come next: a condition may hold for any of them. */
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    Timetable(
            DSLContext sql,
            Catalogue catalogue,
            Wayfinding wayfinding,
            Stepping stepping,
            Tickets tickets,
            Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.wayfinding = wayfinding;
        this.stepping = stepping;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Due> due() {
        return catalogue.everyWorkflow().entrySet().stream()
                .flatMap(it -> it.getValue().moves().stream()
                        .filter(Timetable::timed)
                        .flatMap(move ->
                                move.from().stream().flatMap(from -> standing(it.getKey(), from, move).stream())))
                .toList();
    }

    private static boolean timed(Move it) {
        return it.by().contains("SYSTEM") && (it.after() != null || dated(it));
    }

    private static boolean dated(Move it) {
        return it.when() != null && Condition.of(it.when()).fields().contains("today");
    }

    private List<Due> standing(long version, String from, Move move) {
        var since = move.after() == null ? clock.instant() : clock.instant().minus(Duration.ofDays(move.after()));
        var place = version + " " + from + " " + move.to();
        var found = sql.select(TICKET.ID)
                .from(TICKET)
                .where(
                        TICKET.ID.gt(last.getOrDefault(place, 0L)),
                        TICKET.WORKFLOW_ID.eq(version),
                        TICKET.STAGE.eq(from),
                        TICKET.STAGE_AT.le(since.atOffset(ZoneOffset.UTC)),
                        move.after() == null ? TICKET.OPEN.isTrue() : DSL.noCondition())
                .orderBy(TICKET.ID)
                .limit(MOST)
                .fetch(TICKET.ID);
        if (found.size() < MOST) last.remove(place);
        else last.put(place, found.getLast());
        return found.stream()
                .map(it -> new Due(new TicketId(it), from, move.to()))
                .toList();
    }

    /** Once: whoever was faster has moved it elsewhere. */
    @Transactional
    public void make(Due due) {
        var program = new Actor.Program();
        tickets.lockForMail(due.ticket());
        wayfinding
                .of(due.ticket(), program)
                .filter(at -> at.stage().key().equals(due.from()))
                .flatMap(at -> at.workflow()
                        .move(due.from(), due.to())
                        .filter(move -> at.holds(move.when()))
                        .map(move -> (Runnable) () -> stepping.record(at, move, program)))
                .ifPresent(Runnable::run);
    }
}
