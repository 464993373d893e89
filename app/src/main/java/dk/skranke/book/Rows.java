package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Longer;
import dk.skranke.book.db.tables.records.DeadlineRecord;
import dk.skranke.book.db.tables.records.ExtensionRecord;
import dk.skranke.book.db.tables.records.InstructionRecord;
import dk.skranke.book.db.tables.records.SheetRecord;
import dk.skranke.deadlines.Level;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of the database as what they stand for. */
final class Rows {

    private Rows() {}

    static Deadline deadline(DeadlineRecord it) {
        return new Deadline(
                new DeadlineId(it.getId()),
                new TicketId(it.getTicketId()),
                new TeamId(it.getTeamId()),
                it.getMatterId() == null ? null : new MatterId(it.getMatterId()),
                it.getChainId() == null ? null : new DeadlineId(it.getChainId()),
                it.getTitle(),
                it.getLaw(),
                new Asked(it.getRule(), it.getPlace(), it.getAuthority(), it.getAmount()),
                Level.valueOf(it.getLevel()),
                it.getHappened(),
                it.getEventOn(),
                it.getEventAt(),
                it.getReason(),
                it.getProvisional(),
                it.getComputedOn(),
                new Term(it.getEndsOn(), it.getEndsAt(), it.getSafeOn(), it.getPreOn()),
                it.getHolidayData(),
                new PersonId(it.getResponsibleId()),
                person(it.getLawyerId()),
                Standing.valueOf(it.getStanding()),
                Control.valueOf(it.getControl()),
                new PersonId(it.getEnteredBy()),
                it.getEnteredAt().toInstant(),
                new PersonId(it.getDatedBy()),
                it.getDatedAt().toInstant(),
                person(it.getCheckedBy()),
                moment(it.getCheckedAt()),
                it.getSolo(),
                person(it.getConfirmedBy()),
                moment(it.getConfirmedAt()),
                person(it.getStruckBy()),
                moment(it.getStruckAt()),
                it.getReturnedOn());
    }

    static Sheet sheet(SheetRecord it) {
        return new Sheet(
                it.getNumber(),
                it.getMadeAt().toInstant(),
                new PersonId(it.getMadeBy()),
                moment(it.getPrintedAt()),
                person(it.getPrintedBy()),
                it.getContent());
    }

    static Extension extension(ExtensionRecord it) {
        return new Extension(
                it.getId(),
                Longer.valueOf(it.getKind()),
                it.getUntil(),
                it.getReason(),
                Extension.State.valueOf(it.getState()),
                new PersonId(it.getAskedBy()),
                it.getAskedAt().toInstant(),
                person(it.getDecidedBy()),
                moment(it.getDecidedAt()));
    }

    static Instruction instruction(InstructionRecord it) {
        return new Instruction(
                it.getId(),
                new PersonId(it.getToId()),
                new PersonId(it.getByPersonId()),
                it.getWhat(),
                it.getHow(),
                it.getUntil().toInstant(),
                it.getAt().toInstant(),
                moment(it.getAcknowledgedAt()));
    }

    static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }

    static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
