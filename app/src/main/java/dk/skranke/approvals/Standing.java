package dk.skranke.approvals;

import dk.skranke.approvals.Request.State;
import dk.skranke.office.Away;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Chronicle;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Routing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks after open approvals: whoever is away has their substitute decide, whoever has left is followed by somebody, and
 * what is due is called to mind.
 */
@Service
class Standing {

    private final Requests requests;
    private final Directory directory;
    private final Routing routing;
    private final Chronicle chronicle;
    private final Courses courses;
    private final Heralding heralding;
    private final Succeeding succeeding;
    private final Clock clock;

    Standing(
            Requests requests,
            Directory directory,
            Routing routing,
            Chronicle chronicle,
            Courses courses,
            Heralding heralding,
            Succeeding succeeding,
            Clock clock) {
        this.requests = requests;
        this.directory = directory;
        this.routing = routing;
        this.chronicle = chronicle;
        this.courses = courses;
        this.heralding = heralding;
        this.succeeding = succeeding;
        this.clock = clock;
    }

    /** For the program itself. @return the last that was looked at; 0 when there are no more */
    @Transactional
    long look(long after, int most) {
        var open = requests.open(after, most);
        var now = clock.instant();
        for (var it : open) {
            it.approvers().stream().filter(one -> !one.left()).forEach(one -> look(it, one, now));
            if (it.state() == State.PENDING) remind(requests.one(it.id()), now);
        }
        return open.size() < most ? 0 : open.getLast().id();
    }

    private void look(Request it, Approver who, Instant now) {
        if (it.said().stream().anyMatch(one -> one.whose().equals(who.whose()))) return;
        if (!succeeding.here(who.person())) gone(it, who);
        else if (who.standsIn()) end(it, who, now);
        else directory.away(who.person()).ifPresent(away -> cover(it, who.person(), away));
    }

    private void cover(Request it, PersonId away, Away how) {
        var substitute = how.substitute();
        if (substitute == null || !succeeding.here(substitute) || !succeeding.mayKnow(it, substitute)) return;
        if (asked(it, substitute)) return; // nobody decides about their own
        var alone = routing.takesNoPart(it.ticket(), substitute);
        if (!requests.place(it, substitute, away, how.until(), alone)) return;
        if (alone) routing.involve(it.ticket(), substitute);
        chronicle.note(it.ticket(), "approvals.noted.stands-in", List.of(name(substitute), name(away)));
        if (it.state() == State.PENDING) heralding.standsIn(it, substitute, away);
    }

    private boolean asked(Request it, PersonId who) {
        return who.equals(it.askedBy())
                || courses.circles(List.of(it.ticket())).stream().anyMatch(one -> who.equals(one.requester()));
    }

    /** Whom they stood in for is back: what they had for it goes. */
    private void end(Request it, Approver who, Instant now) {
        if (who.may(now)
                && directory.away(Objects.requireNonNull(who.insteadOf())).isPresent()) return;
        if (requests.leave(it, who.person())) routing.release(it.ticket(), who.person());
    }

    private void gone(Request it, Approver who) {
        requests.leave(it, who.person());
        if (who.standsIn()) return;
        if (requests.one(it.id()).reachable(succeeding::here)) {
            chronicle.note(it.ticket(), "approvals.noted.left", List.of(name(who.person())));
            return;
        }
        succeeding
                .byThemselves(it, who.person())
                .ifPresentOrElse(to -> handOn(it, who.person(), to), () -> stuck(it, who.person()));
    }

    private void handOn(Request it, PersonId from, PersonId to) {
        succeeding.place(it, from, to);
        chronicle.note(it.ticket(), "approvals.noted.handed-on", List.of(name(from), name(to)));
    }

    private void stuck(Request it, PersonId gone) {
        chronicle.note(it.ticket(), "approvals.noted.stuck", List.of(name(gone)));
        heralding.stuck(it, gone);
    }

    private void remind(Request it, Instant now) {
        if (it.due() == null) return;
        var today = now.atZone(directory.zone()).toLocalDate();
        if (it.due().isBefore(today)) heralding.due(it, it.due(), true);
        else if (!it.due().isAfter(today.plusDays(1))) heralding.due(it, it.due(), false);
    }

    private String name(PersonId it) {
        return directory.person(it).name();
    }
}
