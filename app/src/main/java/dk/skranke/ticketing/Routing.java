package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a ticket to whom it belongs with: the right team, the right person. */
@Service
public class Routing {

    private final Tickets tickets;
    private final Participation participation;
    private final Directory directory;

    Routing(Tickets tickets, Participation participation, Directory directory) {
        this.tickets = tickets;
        this.participation = participation;
        this.directory = directory;
    }

    /** Sends a ticket to the team it belonged with all along. Its conversation and history go with it, and the sender goes on seeing it. */
    @Transactional
    public void redirect(TicketId id, TeamId was, TeamId to, String reason, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        if (!ticket.team().equals(was)) throw new Stale(id, "team");
        if (directory.teams().stream().noneMatch(it -> it.id().equals(to))) {
            throw new Refused("ticketing.redirect.team-gone");
        }
        tickets.record(ticket.redirect(to, reason, new Actor.Colleague(me.id())));
    }

    /** @param was whom the page showed; if it is somebody else by now, nothing changes */
    @Transactional
    public void assign(TicketId id, @Nullable PersonId was, @Nullable PersonId to, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        if (!Objects.equals(ticket.assignee(), was)) throw new Stale(id, "assignee");
        if (to != null
                && directory.peopleOf(ticket.team()).stream()
                        .noneMatch(it -> it.id().equals(to))) throw new Refused("ticketing.assign.not-in-team");
        var by = new Actor.Colleague(me.id());
        var assigned = ticket.assign(to, by);
        assigned.ifPresent(tickets::record);
        if (assigned.isPresent() && to != null) ticket.takeUp(by).ifPresent(tickets::recordIfPossible);
    }

    /** Somebody of the office looks along; so does a guest, who thereby sees this ticket and no other. */
    @Transactional
    public void follow(TicketId id, PersonId who, Member me) {
        me.mustBelong();
        tickets.lock(id, me);
        if (directory.everybody().stream()
                .noneMatch(it -> it.active() && it.id().equals(who))) {
            throw new Refused("ticketing.follow.gone");
        }
        tickets.record(new TicketEvent.Followed(id, new Actor.Colleague(me.id()), who));
    }

    /** Somebody is needed for the ticket to go on, and so sees it from here on. The program says so, not a person. */
    public void involve(TicketId id, PersonId who) {
        tickets.record(new TicketEvent.Followed(id, new Actor.Program(), who));
    }

    /** They are no longer needed, and were there for that alone. */
    public void release(TicketId id, PersonId who) {
        tickets.record(new TicketEvent.Unfollowed(id, new Actor.Program(), who));
    }

    public boolean takesNoPart(TicketId id, PersonId who) {
        return !participation.has(id, who);
    }

    @Transactional
    public void unfollow(TicketId id, PersonId who, Member me) {
        me.mustBelong();
        tickets.lock(id, me);
        tickets.record(new TicketEvent.Unfollowed(id, new Actor.Colleague(me.id()), who));
    }
}
