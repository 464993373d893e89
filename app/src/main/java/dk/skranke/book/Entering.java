package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Entered;
import dk.skranke.book.DeadlineEvent.Longer;
import dk.skranke.deadlines.Level;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a deadline into the book. With it a control sheet is made, and a second person is owed. */
@Service
class Entering {

    private final Book book;
    private final Enclosures enclosures;
    private final Describing tickets;
    private final Directory directory;
    private final Lawyers lawyers;
    private final Reckoning reckoning;

    Entering(
            Book book,
            Enclosures enclosures,
            Describing tickets,
            Directory directory,
            Lawyers lawyers,
            Reckoning reckoning) {
        this.book = book;
        this.enclosures = enclosures;
        this.tickets = tickets;
        this.directory = directory;
        this.lawyers = lawyers;
        this.reckoning = reckoning;
    }

    /** Who can answer for a deadline of this ticket: whoever sees it as one of its team. */
    List<Person> responsible(Describing.Properties ticket) {
        var team = directory.peopleOf(ticket.team());
        return team.isEmpty() ? directory.people() : team;
    }

    /** What the form lacks though the days are known, by field. */
    Map<String, Refused> lacking(Typed typed, Reckoned it, boolean document, Describing.Properties ticket) {
        var lacking = new LinkedHashMap<String, Refused>();
        if (person(typed.get("responsible"), responsible(ticket)).isEmpty())
            lacking.put("responsible", new Refused("book.refusal.missing"));
        if (it.byHand() && lawyerOf(typed).isEmpty()) lacking.put("lawyer", new Refused("book.refusal.lawyer"));
        if (!document && it.level() != Level.A) lacking.put("document", new Refused("book.refusal.document"));
        reason(typed, it, document).ifPresent(why -> lacking.put("reason", new Refused(why)));
        if (typed.get("reason").length() > Deadline.LONGEST_WORDS)
            lacking.put("reason", new Refused("book.refusal.too-long", Deadline.LONGEST_WORDS));
        if (typed.get("happened").length() > 200) lacking.put("happened", new Refused("book.refusal.too-long", 200));
        if (it.title().length() > 200) lacking.put("title", new Refused("book.refusal.too-long", 200));
        return lacking;
    }

    private Optional<String> reason(Typed typed, Reckoned it, boolean document) {
        if (typed.has("reason")) return Optional.empty();
        if (it.byHand()) return Optional.of("book.refusal.why-by-hand");
        if (!document) return Optional.of("book.refusal.why-no-document");
        return reckoning.longAgo(it.event()) ? Optional.of("book.refusal.why-so-late") : Optional.empty();
    }

    /** @param document what set it off, if there is a file */
    @Transactional
    public DeadlineId enter(TicketId id, Typed typed, Reckoned it, @Nullable Proof document, Member me) {
        me.mustBelong();
        var ticket = tickets.held(id, me);
        var key = key(typed);
        var before = key == null ? Optional.<DeadlineId>empty() : book.enteredWith(key);
        if (before.isPresent()) return before.get();
        var chain = chain(typed, id, me);
        var entry = new Book.Entry(
                typed.get("happened"),
                typed.get("reason"),
                person(typed.get("responsible"), responsible(ticket)).orElse(me.id()),
                it.byHand() ? lawyerOf(typed).orElse(null) : null,
                chain,
                key);
        var deadline = book.add(id, it, entry, me);
        if (document != null) enclosures.prove(deadline, id, document, me);
        book.record(new Entered(deadline, id, me.id(), it.event(), it.term().ends()));
        if (it.later() != null) later(deadline, it, typed, me);
        return deadline;
    }

    private void later(DeadlineId deadline, Reckoned it, Typed typed, Member me) {
        var asked = book.find(deadline, me)
                .ask(Longer.OVERRIDE, Objects.requireNonNull(it.later()), typed.get("reason"), me.id());
        enclosures.ask(asked);
        book.record(asked);
    }

    /** What set a deadline off, for one more that hangs on the same event. */
    Map<String, String> eventOf(DeadlineId id, Member me) {
        var it = book.find(id, me);
        return Map.of(
                "event", it.eventOn().toString(),
                "happened", it.happened(),
                "place", it.asked().place(),
                "responsible", Long.toString(it.responsible().value()));
    }

    private @Nullable DeadlineId chain(Typed typed, TicketId ticket, Member me) {
        if (!typed.get("chain").matches("\\d{1,18}")) return null;
        var head = book.find(new DeadlineId(Long.parseLong(typed.get("chain"))), me);
        if (!head.ticket().equals(ticket)) return null;
        return head.chain() == null ? head.id() : head.chain();
    }

    private Optional<PersonId> lawyerOf(Typed typed) {
        return person(typed.get("lawyer"), directory.people()).filter(lawyers::lawyer);
    }

    private static Optional<PersonId> person(String typed, List<Person> among) {
        return among.stream()
                .map(Person::id)
                .filter(it -> Long.toString(it.value()).equals(typed))
                .findFirst();
    }

    private static @Nullable UUID key(Typed typed) {
        try {
            return typed.has("key") ? UUID.fromString(typed.get("key")) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
