package dk.skranke.approvals;

import dk.skranke.forms.Phrase;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that wants a yes, as it stands, and what the office's rules say about giving it.
 *
 * @param role which role has to say it; null where somebody was named
 */
record Request(
        long id,
        TicketId ticket,
        TeamId team,
        int round,
        int step,
        Phrase what,
        @Nullable PersonId askedBy,
        @Nullable LocalDate due,
        int quorum,
        @Nullable String role,
        State state,
        List<Approver> approvers,
        List<Said> said) {

    static final int LONGEST_REASON = 1000;

    enum State {
        WAITING,
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN;

        boolean open() {
            return this == WAITING || this == PENDING;
        }
    }

    /**
     * What somebody decided.
     *
     * @param insteadOf of whom they decided it, because they were away
     */
    record Said(PersonId by, @Nullable PersonId insteadOf, Verdict verdict, String reason) {

        PersonId whose() {
            return insteadOf == null ? by : insteadOf;
        }
    }

    /** Their own place goes before one that they hold for somebody else. */
    Optional<Approver> place(PersonId who, Instant now) {
        return approvers.stream()
                .filter(it -> it.person().equals(who) && it.may(now))
                .filter(it -> said.stream().noneMatch(one -> one.whose().equals(it.whose())))
                .min(Comparator.comparing(Approver::standsIn));
    }

    /** Nobody says yes to their own affairs, nor to what they asked for on behalf of somebody else; a no tells why. */
    Said decide(Verdict verdict, String reason, PersonId me, @Nullable PersonId requester, Instant now) {
        if (approvers.stream().noneMatch(it -> it.person().equals(me) && it.may(now)))
            throw new Refused("approvals.not-yours");
        if (me.equals(requester)) throw new Refused("approvals.own");
        if (me.equals(askedBy)) throw new Refused("approvals.own-asking");
        if (state == State.WAITING) throw new Refused("approvals.too-early");
        if (state != State.PENDING) throw new Refused("approvals.decided");
        var place = place(me, now).orElseThrow(() -> new Refused("approvals.said"));
        var words = reason.replace("\u0000", "").strip();
        if (verdict == Verdict.REJECTED && words.isEmpty()) throw new Refused("approvals.reason");
        if (words.length() > LONGEST_REASON) throw new Refused("approvals.too-long", LONGEST_REASON, words.length());
        return new Said(me, place.standsIn() ? place.insteadOf() : null, verdict, words);
    }

    /** Where it stands once this has been said too. */
    State after(Said it) {
        if (it.verdict() == Verdict.REJECTED) return State.REJECTED;
        return yes() + 1 >= quorum ? State.APPROVED : State.PENDING;
    }

    int yes() {
        return (int)
                said.stream().filter(it -> it.verdict() == Verdict.APPROVED).count();
    }

    List<Approver> places(PersonId who) {
        return approvers.stream().filter(it -> it.person().equals(who)).toList();
    }

    /** Whether as many can still say yes as have to; where somebody has left, one place fewer is there. */
    boolean reachable(Predicate<PersonId> here) {
        var waiting = approvers.stream()
                .filter(it -> !it.left() && !it.standsIn() && here.test(it.person()))
                .filter(it -> said.stream().noneMatch(one -> one.whose().equals(it.whose())))
                .count();
        return yes() + waiting >= quorum;
    }

    /** Somebody has to follow whoever left, and nobody does yet. */
    boolean stuck(Predicate<PersonId> here) {
        return state.open() && !reachable(here);
    }

    /** The first who left, and whom nobody has followed. */
    Optional<PersonId> withoutSuccessor() {
        return approvers.stream()
                .filter(it -> it.left() && !it.standsIn())
                .map(Approver::person)
                .filter(who -> said.stream().noneMatch(one -> one.whose().equals(who)))
                .filter(who -> approvers.stream().noneMatch(it -> !it.standsIn() && who.equals(it.insteadOf())))
                .findFirst();
    }

    /** By hand: whoever asked does not choose who decides, and nobody has two places. */
    PersonId handOn(PersonId to, PersonId me, @Nullable PersonId requester, Predicate<PersonId> here) {
        if (!state.open()) throw new Refused("approvals.decided");
        if (!stuck(here)) throw new Refused("approvals.somebody-decides");
        if (me.equals(askedBy) || me.equals(requester)) throw new Refused("approvals.own-choice");
        if (to.equals(askedBy) || to.equals(requester)) throw new Refused("approvals.own");
        if (!here.test(to) || !places(to).isEmpty()) throw new Refused("approvals.not-them");
        return withoutSuccessor().orElseThrow(() -> new Refused("approvals.somebody-decides"));
    }
}
