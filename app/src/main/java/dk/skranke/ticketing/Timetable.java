package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.forms.Condition;
import dk.skranke.workflows.Move;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
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
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(
                        TICKET.WORKFLOW_ID.eq(version),
                        TICKET.STAGE.eq(from),
                        TICKET.STAGE_AT.le(since.atOffset(ZoneOffset.UTC)),
                        move.after() == null ? TICKET.OPEN.isTrue() : DSL.noCondition())
                .orderBy(TICKET.STAGE_AT)
                .limit(MOST)
                .fetch(it -> new Due(new TicketId(it.value1()), from, move.to()));
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
