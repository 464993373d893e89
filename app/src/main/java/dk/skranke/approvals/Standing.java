package dk.skranke.approvals;

import dk.skranke.approvals.Request.State;
import dk.skranke.office.Away;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.ticketing.Chronicle;
import dk.skranke.ticketing.Routing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Heralding heralding;
    private final Clock clock;

    Standing(
            Requests requests,
            Directory directory,
            Routing routing,
            Chronicle chronicle,
            Heralding heralding,
            Clock clock) {
        this.requests = requests;
        this.directory = directory;
        this.routing = routing;
        this.chronicle = chronicle;
        this.heralding = heralding;
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
        if (!here(who.person())) gone(it, who);
        else if (who.standsIn()) end(it, who, now);
        else directory.away(who.person()).ifPresent(away -> cover(it, who.person(), away));
    }

    private void cover(Request it, PersonId away, Away how) {
        var substitute = how.substitute();
        if (substitute == null || !here(substitute) || !mayKnow(it, substitute)) return;
        var alone = routing.takesNoPart(it.ticket(), substitute);
        if (!requests.place(it, substitute, away, how.until(), alone)) return;
        if (alone) routing.involve(it.ticket(), substitute);
        chronicle.note(it.ticket(), "approvals.noted.stands-in", List.of(name(substitute), name(away)));
        if (it.state() == State.PENDING) heralding.standsIn(it, substitute, away);
    }

    /** Walls stay: a team that shows nothing to substitutes from outside does not here either. */
    private boolean mayKnow(Request it, PersonId substitute) {
        var team = directory.team(it.team());
        return team.passesOn() || directory.person(substitute).works(it.team());
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
        var others = it.approvers().stream()
                .anyMatch(one -> !one.equals(who) && !one.left() && !one.standsIn() && here(one.person()));
        if (others) {
            chronicle.note(it.ticket(), "approvals.noted.left", List.of(name(who.person())));
            return;
        }
        successor(it, who.person()).ifPresentOrElse(to -> handOn(it, who.person(), to), () -> stuck(it, who.person()));
    }

    private void handOn(Request it, PersonId from, PersonId to) {
        var alone = routing.takesNoPart(it.ticket(), to);
        requests.place(it, to, from, null, false);
        if (alone) routing.involve(it.ticket(), to);
        chronicle.note(it.ticket(), "approvals.noted.handed-on", List.of(name(from), name(to)));
        heralding.handedOn(it, to, from);
    }

    private void stuck(Request it, PersonId gone) {
        chronicle.note(it.ticket(), "approvals.noted.stuck", List.of(name(gone)));
        heralding.stuck(it, gone);
    }

    /** Whoever answers for the team's work; never whoever asked. */
    private Optional<PersonId> successor(Request it, PersonId gone) {
        var team = directory.team(it.team());
        return Stream.of(team.lead(), team.partner())
                .flatMap(Stream::ofNullable)
                .filter(this::here)
                .filter(who -> !who.equals(it.askedBy()) && !who.equals(gone))
                .filter(who ->
                        it.approvers().stream().noneMatch(one -> one.person().equals(who)))
                .findFirst();
    }

    private void remind(Request it, Instant now) {
        if (it.due() == null) return;
        var today = now.atZone(directory.zone()).toLocalDate();
        if (it.due().isBefore(today)) heralding.due(it, it.due(), true);
        else if (!it.due().isAfter(today.plusDays(1))) heralding.due(it, it.due(), false);
    }

    private boolean here(@Nullable PersonId who) {
        if (who == null) return false;
        var it = directory.person(who);
        return it.active() && it.role() != Role.GUEST;
    }

    private String name(PersonId it) {
        return directory.person(it).name();
    }
}
