package dk.skranke.approvals;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that wants a yes, as it stands, and what the office's rules say about giving it. */
record Request(
        long id,
        TicketId ticket,
        TeamId team,
        int round,
        int step,
        String what,
        @Nullable PersonId askedBy,
        @Nullable LocalDate due,
        int quorum,
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

    /** Nobody says yes to their own affairs; a no tells why. */
    Said decide(Verdict verdict, String reason, PersonId me, @Nullable PersonId requester, Instant now) {
        if (approvers.stream().noneMatch(it -> it.person().equals(me) && it.may(now)))
            throw new Refused("approvals.not-yours");
        if (me.equals(requester)) throw new Refused("approvals.own");
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
        return yes() + 1 >= needed() ? State.APPROVED : State.PENDING;
    }

    int yes() {
        return (int)
                said.stream().filter(it -> it.verdict() == Verdict.APPROVED).count();
    }

    /** No more than there are places: whoever left without a successor is not waited for. */
    int needed() {
        var places =
                approvers.stream().filter(it -> !it.left() && !it.standsIn()).count();
        return (int) Math.min(quorum, Math.max(1, places));
    }
}
