package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says what a ticket is: how urgent, of which kind and matter, what comes next. Each change names what the page showed before. */
@Service
public class Describing {

    private final Tickets tickets;
    private final Catalogue catalogue;
    private final Matrices matrices;

    Describing(Tickets tickets, Catalogue catalogue, Matrices matrices) {
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.matrices = matrices;
    }

    /** What a ticket is at this moment, for whoever is about to change it. */
    public record Properties(
            String title,
            CategoryId category,
            @Nullable MatterId matter,
            TeamId team,
            @Nullable PersonId assignee,
            Priority priority,
            TicketStatus status,
            NextStep next,
            List<String> tags) {}

    @Transactional(readOnly = true)
    public Properties properties(TicketId id, Member me) {
        return properties(tickets.find(id, me));
    }

    /** As it is, and stays until the transaction ends: nobody files it elsewhere meanwhile, or sends it to another team. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Properties held(TicketId id, Member me) {
        return properties(tickets.hold(id, me));
    }

    /** Of all those that the member may see. */
    @Transactional(readOnly = true)
    public Map<TicketId, Properties> properties(Collection<TicketId> ids, Member me) {
        return tickets.find(ids, me).stream().collect(Collectors.toMap(Ticket::id, Describing::properties));
    }

    static Properties properties(Ticket it) {
        return new Properties(
                it.title(),
                it.category(),
                it.matter(),
                it.team(),
                it.assignee(),
                it.priority(),
                it.status(),
                it.next(),
                it.tags());
    }

    @Transactional
    public void prioritise(TicketId id, Priority was, Priority to, Member me) {
        var ticket = lock(id, me);
        if (ticket.priority() != was) throw new Stale(id, "priority");
        ticket.prioritise(to, null, by(me)).ifPresent(tickets::record);
    }

    /** Otherwise than the matrix says, and why. */
    @Transactional
    public void prioritise(TicketId id, Priority was, Priority to, String reason, Member me) {
        var ticket = lock(id, me);
        if (ticket.priority() != was) throw new Stale(id, "priority");
        if (ticket.departs(to, matrices.matrix()) && reason.isBlank())
            throw new Refused("ticketing.priority.why-missing");
        ticket.prioritise(to, reason, by(me)).ifPresent(tickets::record);
    }

    @Transactional
    public void weigh(TicketId id, Priority was, Weight to, Member me) {
        var ticket = lock(id, me);
        if (ticket.priority() != was) throw new Stale(id, "priority");
        ticket.weigh(to, matrices.matrix(), by(me)).ifPresent(tickets::record);
    }

    @Transactional
    public void categorise(TicketId id, CategoryId was, CategoryId to, Member me) {
        var ticket = lock(id, me);
        if (!ticket.category().equals(was)) throw new Stale(id, "category");
        if (catalogue.categories().stream().noneMatch(it -> it.id().equals(to))) {
            throw new Refused("ticketing.new.category-missing");
        }
        ticket.categorise(to, by(me)).ifPresent(tickets::record);
    }

    @Transactional
    public void file(TicketId id, @Nullable MatterId was, @Nullable MatterId to, Member me) {
        var ticket = lock(id, me);
        if (!Objects.equals(ticket.matter(), was)) throw new Stale(id, "matter");
        ticket.file(to, by(me)).ifPresent(tickets::record);
    }

    @Transactional
    public void plan(TicketId id, NextStep was, NextStep to, Member me) {
        var ticket = lock(id, me);
        if (!ticket.next().equals(was)) throw new Stale(id, "next");
        ticket.plan(to, by(me)).ifPresent(tickets::record);
    }

    @Transactional
    public void tag(TicketId id, List<String> was, List<String> to, Member me) {
        var ticket = lock(id, me);
        if (!ticket.tags().equals(was)) throw new Stale(id, "tags");
        ticket.tag(to, by(me)).ifPresent(tickets::record);
    }

    @Transactional
    public void rename(TicketId id, String was, String to, Member me) {
        var ticket = lock(id, me);
        if (!ticket.title().equals(was)) throw new Stale(id, "title");
        ticket.rename(Words.line(to), by(me)).ifPresent(tickets::record);
    }

    private Ticket lock(TicketId id, Member me) {
        me.mustBelong();
        return tickets.lock(id, me);
    }

    private static Actor by(Member me) {
        return new Actor.Colleague(me.id());
    }
}
