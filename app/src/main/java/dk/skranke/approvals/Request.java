package dk.skranke.approvals;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that wants a yes, as it stands, and what the office's rules say about giving it. */
record Request(
        long id,
        TicketId ticket,
        int round,
        int step,
        String what,
        @Nullable LocalDate due,
        int quorum,
        State state,
        Set<PersonId> approvers,
        List<Said> said) {

    static final int LONGEST_REASON = 1000;

    enum State {
        WAITING,
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** What somebody decided. */
    record Said(PersonId by, Verdict verdict, String reason) {}

    /** Nobody says yes to their own affairs; a no tells why. */
    Said decide(Verdict verdict, String reason, PersonId me, @Nullable PersonId requester) {
        if (!approvers.contains(me)) throw new Refused("approvals.not-yours");
        if (me.equals(requester)) throw new Refused("approvals.own");
        if (state == State.WAITING) throw new Refused("approvals.too-early");
        if (state != State.PENDING) throw new Refused("approvals.decided");
        if (said.stream().anyMatch(it -> it.by().equals(me))) throw new Refused("approvals.said");
        var words = reason.replace("\u0000", "").strip();
        if (verdict == Verdict.REJECTED && words.isEmpty()) throw new Refused("approvals.reason");
        if (words.length() > LONGEST_REASON) throw new Refused("approvals.too-long", LONGEST_REASON, words.length());
        return new Said(me, verdict, words);
    }

    /** Where it stands once this has been said too. */
    State after(Said it) {
        if (it.verdict() == Verdict.REJECTED) return State.REJECTED;
        var yes = said.stream().filter(one -> one.verdict() == Verdict.APPROVED).count() + 1;
        return yes >= Math.min(quorum, approvers.size()) ? State.APPROVED : State.PENDING;
    }
}
