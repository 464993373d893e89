package dk.skranke.approvals;

import dk.skranke.approvals.Request.State;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Roles;
import dk.skranke.database.Asker;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.MoveFacts;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.Stepping;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.ticketing.TicketId;
import dk.skranke.workflows.Effect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a yes where a workflow wants one, and takes the answers; the last of them moves the ticket on. */
@Service
class Approving implements MoveFacts {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Roles roles;
    private final Directory directory;
    private final ObjectProvider<Routing> routing;
    private final ObjectProvider<Stepping> stepping;
    private final ObjectProvider<Docket> docket;
    private final ObjectProvider<Minuting> minuting;
    private final Heralding heralding;
    private final Clock clock;

    Approving(
            Requests requests,
            Catalogue catalogue,
            Roles roles,
            Directory directory,
            ObjectProvider<Routing> routing,
            ObjectProvider<Stepping> stepping,
            ObjectProvider<Docket> docket,
            ObjectProvider<Minuting> minuting,
            Heralding heralding,
            Clock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.roles = roles;
        this.directory = directory;
        this.routing = routing;
        this.stepping = stepping;
        this.docket = docket;
        this.minuting = minuting;
        this.heralding = heralding;
        this.clock = clock;
    }

    @Transactional
    public void decide(long id, Verdict verdict, String reason, Member me) {
        me.mustBelong();
        var ticket = docket.getObject().lock(requests.find(id, me).ticket(), me);
        var request = requests.find(id, me);
        var requester = ticket.requester() instanceof Requester.Colleague it ? it.id() : null;
        var said = request.decide(verdict, reason, me.id(), requester, clock.instant());
        var state = request.after(said);
        requests.say(request, ticket.team(), said);
        minuting.getObject().said(request, said, me);
        if (state == State.PENDING) return;
        requests.become(request, state);
        heralding.decided(request, state == State.APPROVED, me.id(), requester);
        var round = requests.latest(request.ticket());
        if (state == State.REJECTED) {
            round.stream()
                    .filter(it -> it.state() == State.WAITING)
                    .forEach(it -> requests.become(it, State.WITHDRAWN));
            stepping.getObject().follow(request.ticket(), "approval", Map.of("reason", said.reason()), me);
            return;
        }
        var next = round.stream().filter(it -> it.state() == State.WAITING).findFirst();
        if (next.isPresent()) turn(next.get());
        else stepping.getObject().follow(request.ticket(), "approval", Map.of(), me);
    }

    private void turn(Request next) {
        requests.become(next, State.PENDING);
        heralding.asked(next);
    }

    @EventListener
    @Order(10)
    void on(TicketEvent.Stepped event) {
        var step = event.step();
        if (step == null) return;
        requests.latest(event.ticket()).stream()
                .filter(it -> it.state() == State.PENDING || it.state() == State.WAITING)
                .forEach(it -> requests.become(it, State.WITHDRAWN));
        var asked = catalogue.workflow(step.workflow()).move(step.from(), step.to()).stream()
                .flatMap(it -> it.consequences().stream())
                .filter(it -> it.does() == Effect.Does.ASK_APPROVAL)
                .toList();
        if (!asked.isEmpty()) ask(event, asked);
    }

    private void ask(TicketEvent.Stepped event, List<Effect> asked) {
        var facts = stepping.getObject().facts(event.ticket(), event.by());
        var round = requests.nextRound(event.ticket());
        var by = asking(event.by(), facts.requester());
        var step = 0;
        for (var it : asked) {
            if (it.when() != null
                    && !dk.skranke.forms.Condition.of(it.when())
                            .holds(name -> facts.answers().getOrDefault(name, ""))) continue;
            var approvers = approvers(it, facts, by);
            if (approvers.size() < it.needed())
                throw new Refused("approvals.too-few", it.needed(), approvers.size(), roles.name(it.who()));
            var what = it.text() == null ? new Phrase(facts.title(), facts.title(), facts.title()) : it.text();
            var due = it.days() == null ? null : today().plusDays(it.days());
            var role = named(it, facts) == null ? it.who() : null;
            var id = requests.add(
                    event.ticket(), facts.team(), round, ++step, what, by, due, it.needed(), role, approvers);
            approvers.forEach(one -> routing.getObject().involve(event.ticket(), one));
            if (step == 1) heralding.asked(requests.one(id));
        }
    }

    /** Where the program goes the way by itself, whoever filed or answered for somebody else made it go. */
    private static @Nullable PersonId asking(Actor by, @Nullable PersonId requester) {
        if (by instanceof Actor.Colleague it) return it.id();
        if (!Asker.CURRENT.isBound() || !(Asker.CURRENT.get() instanceof Asker.Person it)) return null;
        var who = new PersonId(it.id());
        return who.equals(requester) ? null : who;
    }

    /** By role, or whom an answer names. Never whoever asked for the yes or is to get it; and nobody who has left. */
    private Set<PersonId> approvers(Effect it, Stepping.Facts facts, @Nullable PersonId by) {
        var who = Objects.requireNonNullElse(it.who(), "");
        var named = named(it, facts);
        if (named != null) {
            var person = directory.person(named);
            if (!here(person)) throw gone(person, facts);
            if (person.id().equals(facts.requester())) throw new Refused("approvals.own");
            if (person.id().equals(by)) throw new Refused("approvals.own-asking");
            return Set.of(person.id());
        }
        var all = new LinkedHashSet<PersonId>();
        roles.holders(who).stream()
                .filter(Approving::here)
                .map(Person::id)
                .filter(id -> !id.equals(facts.requester()) && !id.equals(by))
                .filter(id -> it.except() == null
                        || !Long.toString(id.value()).equals(facts.answers().get(it.except())))
                .forEach(all::add);
        if (all.isEmpty()) throw new Refused("approvals.nobody", roles.name(who));
        return all;
    }

    private static @Nullable PersonId named(Effect it, Stepping.Facts facts) {
        var named = facts.answers().get(Objects.requireNonNullElse(it.who(), ""));
        return named == null || !named.matches("\\d{1,18}") ? null : new PersonId(Long.parseLong(named));
    }

    /** Whoever answers for the team could do it instead. */
    private Refused gone(Person it, Stepping.Facts facts) {
        var team = directory.team(facts.team());
        var instead = Stream.of(team.lead(), team.partner())
                .flatMap(Stream::ofNullable)
                .distinct()
                .filter(id -> !id.equals(facts.requester()))
                .map(directory::person)
                .filter(Approving::here)
                .map(Person::name)
                .toList();
        return instead.isEmpty()
                ? new Refused("approvals.gone", it.name())
                : new Refused("approvals.gone-instead", it.name(), String.join(", ", instead));
    }

    private static boolean here(Person it) {
        return it.active() && it.role() != Role.GUEST;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.zone());
    }

    @Override
    public Map<String, String> facts(TicketId ticket) {
        var round = requests.latest(ticket);
        if (round.isEmpty()) return Map.of("approval", "");
        if (round.stream().anyMatch(it -> it.state() == State.REJECTED)) return Map.of("approval", "REJECTED");
        var approved = round.stream().allMatch(it -> it.state() == State.APPROVED);
        return Map.of("approval", approved ? "APPROVED" : "PENDING");
    }

    /** Whoever decides for somebody who is away goes the ways that are theirs, too: their yes moves the ticket as well. */
    @Override
    public Set<String> roles(TicketId ticket, PersonId who) {
        var now = clock.instant();
        var all = new HashSet<String>();
        requests.latest(ticket).stream()
                .flatMap(it -> it.approvers().stream())
                .filter(it -> it.person().equals(who) && it.may(now))
                .forEach(it -> {
                    all.add("approver");
                    if (it.standsIn()) all.addAll(roles.of(it.whose()));
                });
        return all;
    }
}
