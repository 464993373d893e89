package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.TicketEvent.Followed;
import dk.skranke.ticketing.TicketEvent.Noted;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does to tickets what rules and macros say. What a ticket is already is no event. */
@Service
public class Changes {

    private final Tickets tickets;
    private final Directory directory;

    Changes(Tickets tickets, Directory directory) {
        this.tickets = tickets;
        this.directory = directory;
    }

    /**
     * By one of the office's rules, in the system role {@code RULES}.
     *
     * @param present whoever set it off goes on seeing the ticket when it is sent away
     */
    @Transactional
    public void byRule(TicketId id, Iterable<Change> changes, Actor.Rule by, @Nullable PersonId present) {
        for (var it : changes) {
            var fact = fact(tickets.lockForMail(id), it, by);
            if (present != null && fact.isPresent() && it instanceof Change.ToTeam) tickets.letSee(id, present);
            fact.ifPresent(tickets::record);
        }
    }

    /** By somebody of the office, all or none. */
    @Transactional
    public void byMember(TicketId id, Iterable<Change> changes, Member me) {
        me.mustBelong();
        make(() -> tickets.lock(id, me), changes, new Actor.Colleague(me.id()));
    }

    /** Makes of a ticket what it was before somebody changed it, unless the same was changed again since. */
    @Transactional
    public void takeBack(TicketId id, Properties was, Properties became, String reason, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        var back = new TakingBack(was, became, Describing.properties(ticket));
        if (back.changedSince()) throw new Refused("ticketing.take-back.changed");
        tickets.recordAll(back.events(id, reason, new Actor.Colleague(me.id())));
    }

    private void make(Supplier<Ticket> locked, Iterable<Change> changes, Actor by) {
        for (var it : changes) fact(locked.get(), it, by).ifPresent(tickets::record);
    }

    private Optional<? extends TicketEvent> fact(Ticket ticket, Change change, Actor by) {
        return switch (change) {
            case Change.ToTeam it -> redirected(ticket, it, by);
            case Change.ToPerson it -> ticket.assign(ofTeam(it.person(), ticket.team()), by);
            case Change.Prioritise it ->
                it.to() == ticket.priority() ? Optional.empty() : ticket.prioritise(it.to(), it.reason(), by);
            case Change.Move it -> ticket.move(it.to(), by);
            case Change.Tag it -> tagged(ticket, it, by);
            case Change.Plan it -> ticket.plan(step(it, ticket.next()), by);
            case Change.Note it ->
                Optional.of(new Noted(
                        ticket.id(),
                        by,
                        "ticketing.history.noted",
                        List.of(Words.required(it.text(), Ticket.LONGEST_OUTCOME, "ticketing.message.empty"))));
            case Change.Follow it -> followed(ticket, it.who(), by);
        };
    }

    private Optional<? extends TicketEvent> redirected(Ticket ticket, Change.ToTeam it, Actor by) {
        if (it.team().equals(ticket.team())) return Optional.empty();
        if (directory.teams().stream().noneMatch(team -> team.id().equals(it.team())))
            throw new Refused("ticketing.redirect.team-gone");
        return Optional.of(ticket.redirect(it.team(), it.reason(), by));
    }

    private @Nullable PersonId ofTeam(@Nullable PersonId who, TeamId team) {
        if (who != null
                && directory.peopleOf(team).stream().noneMatch(it -> it.id().equals(who)))
            throw new Refused("ticketing.assign.not-in-team");
        return who;
    }

    private static NextStep step(Change.Plan it, NextStep now) {
        return new NextStep(
                it.what() == null ? now.what() : it.what(), it.due() == null ? now.due() : it.due(), now.ball());
    }

    private static Optional<TicketEvent> tagged(Ticket ticket, Change.Tag it, Actor by) {
        var tags = new TreeSet<>(ticket.tags());
        tags.addAll(it.more());
        it.less().forEach(tags::remove);
        return ticket.tag(tags.stream().toList(), by);
    }

    private Optional<TicketEvent> followed(Ticket ticket, PersonId who, Actor by) {
        if (directory.people().stream().noneMatch(it -> it.id().equals(who)))
            throw new Refused("ticketing.follow.gone");
        return tickets.follows(ticket.id(), who) ? Optional.empty() : Optional.of(new Followed(ticket.id(), by, who));
    }
}
