package dk.skranke.book;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketFacts;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book for other modules: by the same rules as its pages. */
@Service
public class DeadlineBook {

    private final Entering entering;
    private final Checking checking;
    private final Striking striking;
    private final Reckoning reckoning;
    private final Lawyers lawyers;
    private final Book book;
    private final TicketFacts tickets;

    DeadlineBook(
            Entering entering,
            Checking checking,
            Striking striking,
            Reckoning reckoning,
            Lawyers lawyers,
            Book book,
            TicketFacts tickets) {
        this.entering = entering;
        this.checking = checking;
        this.striking = striking;
        this.reckoning = reckoning;
        this.lawyers = lawyers;
        this.book = book;
        this.tickets = tickets;
    }

    /**
     * @param rule null for a day by hand, which then has a title, an end and a lawyer
     * @param document whether the newest file of the ticket is what set it off
     */
    public record Wanted(
            TicketId ticket,
            @Nullable String rule,
            @Nullable String title,
            String place,
            String happened,
            LocalDate event,
            @Nullable LocalDate ends,
            PersonId responsible,
            @Nullable PersonId lawyer,
            String reason,
            boolean document) {}

    @Transactional
    public DeadlineId enter(Wanted it, Member me) {
        var typed = typed(it);
        var result = reckoning.of(typed, me.language());
        for (var error : result.errors().values()) throw error;
        var reckoned = result.reckoned();
        if (reckoned == null) throw new Refused("book.refusal.no-day");
        return entering.enter(it.ticket(), typed, reckoned, it.document() ? newest(it.ticket(), me) : null, me);
    }

    private @Nullable Proof newest(TicketId ticket, Member me) {
        return tickets.files(ticket, me).stream()
                .findFirst()
                .map(it -> new Proof(Proof.Kind.EVENT, it.id(), null, it.name(), it.type(), "", null, null))
                .orElse(null);
    }

    private static Typed typed(Wanted it) {
        return new Typed(
                it.rule(),
                it.title(),
                it.place(),
                null,
                null,
                it.happened(),
                it.event().toString(),
                null,
                it.ends() == null ? null : it.ends().toString(),
                it.reason(),
                null,
                Long.toString(it.responsible().value()),
                it.lawyer() == null ? null : Long.toString(it.lawyer().value()),
                null,
                null,
                null);
    }

    /** As the second person, with the sheet printed; so many days off what they should have found. */
    @Transactional
    public void check(DeadlineId id, int daysOff, Member me) {
        var it = book.find(id, me);
        checking.print(id, null, me);
        checking.check(
                id,
                it.eventOn().plusDays(daysOff),
                it.term().ends().plusDays(daysOff),
                new Checking.Compared(true, lawyers.paper()),
                me);
    }

    /** Whoever answers for it, set its day, or is a lawyer of it; and the second person. */
    @Transactional(readOnly = true)
    public Set<PersonId> concerned(DeadlineId id, PersonId second) {
        return book.concerned(id, second);
    }

    /** The way back that the law leaves after a missed date, as far as it is a matter of counting; empty where it is not. */
    @Transactional
    public Optional<DeadlineId> reinstate(DeadlineId id, Member me) {
        var missed = book.find(id, me);
        var back = reckoning.wayBack(missed);
        if (back == null) return Optional.empty();
        var event = back.fromNow() ? reckoning.today() : missed.eventOn();
        var wanted = new Wanted(
                missed.ticket(),
                back.rule(),
                null,
                missed.asked().place(),
                missed.title(me.language()),
                event,
                null,
                missed.responsible(),
                null,
                missed.title(me.language()),
                false);
        return Optional.of(enter(wanted, me));
    }

    /** Done, and how it went off. */
    @Transactional
    public void dispatch(DeadlineId id, String words, Member me) {
        striking.strike(id, Proof.words(Proof.Kind.DISPATCH, words), me);
    }

    /** It was struck too early. */
    @Transactional
    public void restore(DeadlineId id, String why, Member me) {
        striking.restore(id, why, me);
    }

    @Transactional
    public void name(Set<PersonId> all, Set<PersonId> partners) {
        var rules = lawyers.rules();
        lawyers.change(all, partners, rules.place(), rules.solo(), rules.paper());
    }
}
