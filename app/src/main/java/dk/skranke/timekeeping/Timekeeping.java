package dk.skranke.timekeeping;

import static dk.skranke.timekeeping.db.Tables.CLOCK;
import static dk.skranke.timekeeping.db.Tables.ENTRY;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Glimpse;
import dk.skranke.ticketing.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a ticket took. It is no part of the ticket's history, which everybody reads. */
@Service
public class Timekeeping {

    private static final int LONGEST_NOTE = 200;

    /** @param note what exactly; may be empty */
    public record Spent(LocalDate day, int units, Activity activity, boolean billable, String note) {}

    private final DSLContext sql;
    private final java.time.Clock clock;
    private final Docket docket;
    private final Directory directory;

    Timekeeping(DSLContext sql, java.time.Clock clock, Docket docket, Directory directory) {
        this.sql = sql;
        this.clock = clock;
        this.docket = docket;
        this.directory = directory;
    }

    @Transactional
    public void spend(TicketId ticket, Spent spent, Member me) {
        me.mustBelong();
        docket.find(ticket, me);
        if (spent.note().length() > LONGEST_NOTE) throw new Refused("timekeeping.note-too-long", LONGEST_NOTE);
        if (spent.day().isAfter(today())) throw new Refused("timekeeping.in-the-future");
        sql.insertInto(ENTRY)
                .columns(
                        ENTRY.TICKET_ID,
                        ENTRY.TEAM_ID,
                        ENTRY.PERSON_ID,
                        ENTRY.DAY,
                        ENTRY.UNITS,
                        ENTRY.ACTIVITY,
                        ENTRY.BILLABLE,
                        ENTRY.NOTE,
                        ENTRY.AT)
                .values(
                        val(ticket.value()),
                        Glimpse.team(ticket),
                        val(me.id().value()),
                        val(spent.day()),
                        val(spent.units()),
                        val(spent.activity().name()),
                        val(spent.billable()),
                        val(spent.note().strip()),
                        val(clock.instant().atOffset(ZoneOffset.UTC)))
                .execute();
    }

    /** One clock runs at a time: what ran elsewhere is written down there first. */
    @Transactional
    public void start(TicketId ticket, Member me) {
        me.mustBelong();
        docket.find(ticket, me);
        stop(me);
        sql.insertInto(CLOCK)
                .columns(CLOCK.PERSON_ID, CLOCK.TICKET_ID, CLOCK.TEAM_ID, CLOCK.STARTED_AT)
                .values(
                        val(me.id().value()),
                        val(ticket.value()),
                        Glimpse.team(ticket),
                        val(clock.instant().atOffset(ZoneOffset.UTC)))
                .onConflictDoNothing()
                .execute();
    }

    /** The ticket whose clock ran; null when none did. */
    @Transactional
    public @Nullable TicketId stop(Member me) {
        me.mustBelong();
        var running = sql.deleteFrom(CLOCK)
                .where(CLOCK.PERSON_ID.eq(me.id().value()))
                .returning()
                .fetchOne();
        if (running == null) return null;
        var ticket = new TicketId(running.getTicketId());
        try {
            var units = Units.of(Duration.between(running.getStartedAt().toInstant(), clock.instant()));
            spend(ticket, new Spent(today(), units, Activity.OTHER, true, ""), me);
        } catch (NotFound _) {
            return null; // the ticket has left their sight, and the time with it
        }
        return ticket;
    }

    /** Only one's own; of other people's there is nothing to find. */
    @Transactional
    public void remove(TicketId ticket, long entry, Member me) {
        me.mustBelong();
        docket.find(ticket, me);
        var gone = sql.deleteFrom(ENTRY)
                .where(
                        ENTRY.ID.eq(entry),
                        ENTRY.TICKET_ID.eq(ticket.value()),
                        ENTRY.PERSON_ID.eq(me.id().value()))
                .execute();
        if (gone == 0) throw new NotFound();
    }

    LocalDate today() {
        return clock.instant().atZone(directory.zone()).toLocalDate();
    }

    Instant now() {
        return clock.instant();
    }
}
