package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Checked;
import dk.skranke.book.DeadlineEvent.Confirmed;
import dk.skranke.book.DeadlineEvent.Declined;
import dk.skranke.book.DeadlineEvent.Disputed;
import dk.skranke.book.DeadlineEvent.Granted;
import dk.skranke.book.DeadlineEvent.HandedOver;
import dk.skranke.book.DeadlineEvent.Instructed;
import dk.skranke.book.DeadlineEvent.Longer;
import dk.skranke.book.DeadlineEvent.Missed;
import dk.skranke.book.DeadlineEvent.Moved;
import dk.skranke.book.DeadlineEvent.ReceiptReturned;
import dk.skranke.book.DeadlineEvent.Restored;
import dk.skranke.book.DeadlineEvent.Struck;
import dk.skranke.book.DeadlineEvent.Voided;
import dk.skranke.deadlines.Level;
import dk.skranke.deadlines.Rule;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A deadline as it stands, and what the rules of its control say about changing it. Each rule returns the fact that it decided. */
record Deadline(
        DeadlineId id,
        TicketId ticket,
        TeamId team,
        @Nullable MatterId matter,
        @Nullable DeadlineId chain,
        String title,
        String law,
        Asked asked,
        Level level,
        String happened,
        LocalDate eventOn,
        @Nullable LocalTime eventAt,
        String reason,
        boolean provisional,
        @Nullable LocalDate computedOn,
        Term term,
        String holidayData,
        PersonId responsible,
        @Nullable PersonId lawyer,
        Standing standing,
        Control control,
        PersonId enteredBy,
        Instant enteredAt,
        PersonId datedBy,
        Instant datedAt,
        @Nullable PersonId checkedBy,
        @Nullable Instant checkedAt,
        boolean solo,
        @Nullable PersonId confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable PersonId struckBy,
        @Nullable Instant struckAt,
        @Nullable LocalDate returnedOn) {

    static final int LONGEST_WORDS = 1000;

    String title(Language language) {
        return Rule.title(asked.rule(), title, language);
    }

    /** Whether a lawyer has set an earlier day than the rule gives. */
    boolean earlierByHand() {
        return asked.rule() != null
                && lawyer != null
                && computedOn != null
                && term.ends().isBefore(computedOn);
    }

    /** A quarter of an hour away from what one has written oneself. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** The clock of a receiver can be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Whoever looks at a deadline as the second person, with what the office knows of them. */
    record Second(PersonId id, boolean lawyer, boolean firstIsLawyer, boolean soloOffice, Instant now) {}

    /** @throws Refused when this person cannot be the second one, or has no sheet in their hands */
    void mustBeCheckable(Second by, @Nullable Sheet sheet) {
        mustBeOpen();
        if (control == Control.CHECKED) throw new Refused("book.refusal.checked-already");
        if (control == Control.DISPUTED) throw new Refused("book.refusal.disputed");
        if (by.id().equals(datedBy)) mustBeAlone(by);
        if (level != Level.A && !by.lawyer() && !by.firstIsLawyer()) throw new Refused("book.refusal.lawyer-checks");
        if (provisional) throw new Refused("book.refusal.provisional");
        if (sheet == null || sheet.printedAt() == null || sheet.madeAt().isBefore(datedAt))
            throw new Refused("book.refusal.no-sheet");
    }

    private void mustBeAlone(Second by) {
        if (!by.soloOffice()) throw new Refused("book.refusal.same-person");
        if (by.now().isBefore(datedAt.plus(PAUSE))) throw new Refused("book.refusal.solo-waits");
    }

    /**
     * @param paper whether it stands in the calendar on paper too
     * @param counts what counts from now on, should the two not agree: the earlier day
     */
    DeadlineEvent check(Second by, Sheet sheet, LocalDate event, LocalDate ends, boolean paper, Term counts) {
        mustBeCheckable(by, sheet);
        if (event.equals(eventOn) && ends.equals(term.ends()))
            return new Checked(id, ticket, by.id(), sheet.number(), by.id().equals(datedBy), paper);
        return new Disputed(id, ticket, by.id(), sheet.number(), event, ends, counts);
    }

    Moved move(LocalDate event, Term to, String why, PersonId by) {
        mustBeOpen();
        return new Moved(id, ticket, by, eventOn, event, term.ends(), to, required(why, "book.refusal.why-moved"));
    }

    DeadlineEvent.Asked ask(Longer kind, LocalDate until, String why, PersonId by) {
        mustBeOpen();
        if (!until.isAfter(term.ends())) throw new Refused("book.refusal.not-longer");
        return new DeadlineEvent.Asked(id, ticket, by, kind, until, required(why, "book.refusal.why-longer"));
    }

    Granted grant(Extension it, Term to, Proof proof, boolean partner, PersonId by) {
        mustBeOpen();
        if (it.kind() == Longer.OVERRIDE) {
            if (by.equals(it.askedBy())) throw new Refused("book.refusal.own-override");
            if (!partner) throw new Refused("book.refusal.partner");
        } else if (!proof.file()) throw new Refused("book.refusal.grant-document");
        return new Granted(id, ticket, by, it.kind(), term.ends(), to);
    }

    Declined decline(Extension it, PersonId by) {
        mustBeOpen();
        return new Declined(id, ticket, by, it.kind(), it.until());
    }

    /** Nothing stands in its way but the lack of proof: not the control, not whoever else has to agree. */
    Struck strike(Proof proof, Instant now, ZoneId zone, PersonId by) {
        mustBeOpen();
        if (proof.kind() == Proof.Kind.RECEIPT) {
            if (!proof.file()) throw new Refused("book.refusal.receipt-file");
            if (proof.receivedAt() == null) throw new Refused("book.refusal.receipt-time");
            if (proof.said() != null && late(proof.said(), zone)) throw new Refused("book.refusal.receipt-late");
            if (late(proof.receivedAt(), zone)) throw new Refused("book.refusal.too-late");
            if (proof.receivedAt().isAfter(now.plus(AHEAD))) throw new Refused("book.refusal.receipt-future");
            if (proof.contradicts() && proof.words().isBlank()) throw new Refused("book.refusal.receipt-says");
        } else if (proof.words().isBlank()) throw new Refused("book.refusal.how-dispatched");
        return new Struck(id, ticket, by, term.ends(), proof.kind());
    }

    /** Whether it has run out by then: a day with its end, hours at their moment. */
    private boolean late(Instant at, ZoneId zone) {
        var endsAt = term.endsAt();
        return endsAt == null ? at.atZone(zone).toLocalDate().isAfter(term.ends()) : at.isAfter(endsAt.toInstant());
    }

    Restored restore(String why, PersonId by) {
        if (standing == Standing.OPEN) throw new Refused("book.refusal.open-already");
        return new Restored(id, ticket, by, standing, required(why, "book.refusal.why-restored"));
    }

    Voided drop(String why, PersonId by) {
        mustBeOpen();
        return new Voided(id, ticket, by, required(why, "book.refusal.why-void"));
    }

    Missed miss(String why, Instant now, ZoneId zone, PersonId by) {
        mustBeOpen();
        if (!late(now, zone)) throw new Refused("book.refusal.not-missed-yet");
        return new Missed(id, ticket, by, required(why, "book.refusal.why-missed"));
    }

    /** When the file is put before them, and not while that is weeks ahead: nobody would ask them again. */
    Confirmed confirm(boolean lawyer, LocalDate today, boolean late, PersonId by) {
        mustBeOpen();
        if (!lawyer) throw new Refused("book.refusal.lawyer-confirms");
        if (!presented(today)) throw new Refused("book.refusal.confirm-early");
        return new Confirmed(id, ticket, by, late);
    }

    /** Whether the day has come on which the file is put before the lawyer. */
    boolean presented(LocalDate today) {
        var pre = term.pre();
        return pre == null || !today.isBefore(pre);
    }

    HandedOver handOver(PersonId to, PersonId by) {
        mustBeOpen();
        return new HandedOver(id, ticket, by, responsible, to);
    }

    /** Whoever signs that they received a judgment names the day: it must be in the book, and checked, before. */
    ReceiptReturned returnReceipt(LocalDate served, PersonId by) {
        mustBeOpen();
        if (returnedOn != null) throw new Refused("book.refusal.returned-already");
        if (control != Control.CHECKED) throw new Refused("book.refusal.receipt-unchecked");
        if (!served.equals(eventOn)) throw new Refused("book.refusal.receipt-day");
        return new ReceiptReturned(id, ticket, by, served);
    }

    /** Whole or not at all: what, how, until when, and to somebody else. */
    Instructed instruct(PersonId to, String what, String how, Instant until, boolean lawyer, PersonId by, Instant now) {
        mustBeOpen();
        if (!lawyer) throw new Refused("book.refusal.lawyer-instructs");
        if (to.equals(by)) throw new Refused("book.refusal.instruct-oneself");
        if (!until.isAfter(now)) throw new Refused("book.refusal.instruct-past");
        return new Instructed(
                id,
                ticket,
                by,
                to,
                required(what, "book.refusal.instruct-what"),
                required(how, "book.refusal.instruct-how"),
                until);
    }

    private void mustBeOpen() {
        if (standing != Standing.OPEN) throw new Refused("book.refusal.struck");
    }

    static String required(String words, String key) {
        var text = words.strip();
        if (text.isEmpty()) throw new Refused(key);
        if (text.length() > LONGEST_WORDS) throw new Refused("book.refusal.too-long", LONGEST_WORDS);
        return text;
    }
}
