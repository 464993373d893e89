package dk.skranke.approvals;

import dk.skranke.catalogue.Roles;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Chronicle;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who follows an approver that has left: whoever answers for the team, or whom somebody of the team chooses. */
@Service
class Succeeding {

    private final Requests requests;
    private final Directory directory;
    private final Roles roles;
    private final Docket docket;
    private final Routing routing;
    private final Chronicle chronicle;
    private final Heralding heralding;

    Succeeding(
            Requests requests,
            Directory directory,
            Roles roles,
            Docket docket,
            Routing routing,
            Chronicle chronicle,
            Heralding heralding) {
        this.requests = requests;
        this.directory = directory;
        this.roles = roles;
        this.docket = docket;
        this.routing = routing;
        this.chronicle = chronicle;
        this.heralding = heralding;
    }

    boolean here(@Nullable PersonId who) {
        if (who == null) return false;
        var it = directory.person(who);
        return it.active() && it.role() != Role.GUEST;
    }

    /** Walls stay: a team that shows nothing to substitutes from outside does not here either. */
    boolean mayKnow(Request it, PersonId who) {
        return directory.team(it.team()).passesOn() || directory.person(who).works(it.team());
    }

    /** Of the role that has to say it, where one has. */
    boolean holds(Request it, PersonId who) {
        return it.role() == null || roles.of(who).contains(it.role());
    }

    /** Whoever answers for the team's work, if their yes counts; never whoever asked. */
    Optional<PersonId> byThemselves(Request it, PersonId gone) {
        var team = directory.team(it.team());
        return Stream.of(team.lead(), team.partner())
                .flatMap(Stream::ofNullable)
                .filter(this::here)
                .filter(who -> !who.equals(it.askedBy()) && !who.equals(gone) && holds(it, who))
                .filter(who -> it.places(who).isEmpty())
                .findFirst();
    }

    void place(Request it, PersonId from, PersonId to) {
        var alone = routing.takesNoPart(it.ticket(), to);
        requests.place(it, to, from, null, false);
        if (alone) routing.involve(it.ticket(), to);
        heralding.handedOn(it, to, from);
    }

    /** Where nobody follows by themselves. Whoever is of the team may, but for whoever asked. */
    @Transactional
    public void handOn(long id, PersonId to, Member me) {
        me.mustBelong();
        var ticket = docket.lock(requests.find(id, me).ticket(), me);
        var it = requests.find(id, me);
        if (!me.teams().contains(it.team())) throw new NotFound();
        var requester = ticket.requester() instanceof Requester.Colleague one ? one.id() : null;
        var from = it.handOn(to, me.id(), requester, this::here);
        if (!holds(it, to)) throw new Refused("approvals.lacks-role", name(to), roles.name(it.role()));
        if (candidates(it).noneMatch(one -> one.id().equals(to))) throw new Refused("approvals.not-them");
        place(it, from, to);
        chronicle.note(it.ticket(), "approvals.noted.handed-on", List.of(name(from), name(to)), me);
    }

    /** Whom this reader can choose; null where there is nothing for them to choose. */
    @Transactional(readOnly = true)
    public @Nullable List<Person> choices(Request it, Member me) {
        if (!it.stuck(this::here) || !me.teams().contains(it.team())) return null;
        var requester = requester(it.ticket(), me);
        if (me.id().equals(it.askedBy()) || me.id().equals(requester)) return null;
        return candidates(it)
                .filter(one -> !one.id().equals(requester) && holds(it, one.id()))
                .toList();
    }

    private @Nullable PersonId requester(TicketId ticket, Member me) {
        return docket.find(ticket, me).requester() instanceof Requester.Colleague it ? it.id() : null;
    }

    /** Of the team, or of those who answer for one; where the team shows itself to others, of the whole office. */
    private Stream<Person> candidates(Request it) {
        var answering = directory.teams().stream()
                .flatMap(team -> Stream.of(team.lead(), team.partner()).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
        return directory.people().stream()
                .filter(one -> here(one.id()) && !one.id().equals(it.askedBy()))
                .filter(one -> it.places(one.id()).isEmpty())
                .filter(one -> mayKnow(it, one.id()) || answering.contains(one.id()));
    }

    private String name(PersonId it) {
        return directory.person(it).name();
    }
}
