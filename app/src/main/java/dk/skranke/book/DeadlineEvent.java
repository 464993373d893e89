package dk.skranke.book;

import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened to a deadline. A new kind does not compile until every switch knows it. */
public sealed interface DeadlineEvent {

    DeadlineId deadline();

    TicketId ticket();

    PersonId by();

    record Entered(DeadlineId deadline, TicketId ticket, PersonId by, LocalDate event, LocalDate ends)
            implements DeadlineEvent {}

    /** Another day set it off, or it was counted anew. What it was before stays on record. */
    record Moved(
            DeadlineId deadline,
            TicketId ticket,
            PersonId by,
            LocalDate eventFrom,
            LocalDate eventTo,
            LocalDate from,
            Term to,
            String reason)
            implements DeadlineEvent {}

    /** @param paper whether the calendar on paper was compared too; null from the time before offices said that they have one */
    record Checked(
            DeadlineId deadline,
            TicketId ticket,
            PersonId by,
            long sheet,
            boolean solo,
            @Nullable Boolean paper) implements DeadlineEvent {}

    /** The second person found other days. */
    record Disputed(
            DeadlineId deadline, TicketId ticket, PersonId by, long sheet, LocalDate event, LocalDate ends, Term counts)
            implements DeadlineEvent {}

    record Asked(DeadlineId deadline, TicketId ticket, PersonId by, Longer kind, LocalDate until, String reason)
            implements DeadlineEvent {}

    record Granted(DeadlineId deadline, TicketId ticket, PersonId by, Longer kind, LocalDate from, Term to)
            implements DeadlineEvent {}

    record Declined(DeadlineId deadline, TicketId ticket, PersonId by, Longer kind, LocalDate until)
            implements DeadlineEvent {}

    record Struck(DeadlineId deadline, TicketId ticket, PersonId by, LocalDate ends, Proof.Kind proof)
            implements DeadlineEvent {}

    record Restored(DeadlineId deadline, TicketId ticket, PersonId by, Standing from, String reason)
            implements DeadlineEvent {}

    record Voided(DeadlineId deadline, TicketId ticket, PersonId by, String reason) implements DeadlineEvent {}

    record Missed(DeadlineId deadline, TicketId ticket, PersonId by, String reason) implements DeadlineEvent {}

    /**
     * The lawyer looked at the deadline themselves when the file was put before them.
     *
     * @param late whether more than a working day had passed since then, or the last day had come; null from the time
     *     before that was asked
     */
    record Confirmed(
            DeadlineId deadline,
            TicketId ticket,
            PersonId by,
            @Nullable Boolean late) implements DeadlineEvent {}

    record HandedOver(DeadlineId deadline, TicketId ticket, PersonId by, PersonId from, PersonId to)
            implements DeadlineEvent {}

    /** The acknowledgement of receipt went back to the court, which names the day of service. */
    record ReceiptReturned(DeadlineId deadline, TicketId ticket, PersonId by, LocalDate on) implements DeadlineEvent {}

    /** A single instruction, which takes the place of the general ones. */
    record Instructed(
            DeadlineId deadline, TicketId ticket, PersonId by, PersonId to, String what, String how, Instant until)
            implements DeadlineEvent {}

    /** Whoever was instructed has read it. */
    record Acknowledged(DeadlineId deadline, TicketId ticket, PersonId by, PersonId from) implements DeadlineEvent {}

    /** The control sheet was printed or saved. */
    record Sheeted(DeadlineId deadline, TicketId ticket, PersonId by, long sheet) implements DeadlineEvent {}

    /** Longer than it was, by leave of a court or by a partner's. */
    enum Longer {
        EXTENSION,
        OVERRIDE;

        /** As in the texts: {@code extension}. */
        String mark() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
