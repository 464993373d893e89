package dk.skranke.links;

import static dk.skranke.links.db.Tables.LINK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BOOLEAN;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Chronicle;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties tickets together and loosens them. */
@Service
public class Linking {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final Clock clock;
    private final Docket docket;
    private final Chronicle chronicle;
    private final LinkPart part;

    Linking(DSLContext sql, Clock clock, Docket docket, Chronicle chronicle, LinkPart part) {
        this.part = part;
        this.sql = sql;
        this.clock = clock;
        this.docket = docket;
        this.chronicle = chronicle;
    }

    /** How a ticket is to another one that the member may see as well. */
    public record Linked(long id, Relation relation, TicketId other, String title) {}

    @Transactional(readOnly = true)
    public List<Linked> of(TicketId ticket, Member me) {
        me.mustBelong();
        docket.find(ticket, me);
        return sql.select(part.asked(val(ticket.value()), me)).fetchSingle().value1().stream()
                .map(it -> new Linked(it.id(), Relation.marked(it.relation()), new TicketId(it.number()), it.title()))
                .toList();
    }

    @Transactional
    public void link(TicketId ticket, Relation relation, TicketId other, Member me) {
        me.mustBelong();
        if (ticket.equals(other)) throw new Refused("links.itself");
        docket.find(ticket, me);
        mustBeKnown(other, me);
        if (linked(ticket, relation, other)) return;
        note(ticket, relation, other, "linked", me);
        add(ticket, relation, other, me.id().value());
    }

    @Transactional
    public void unlink(TicketId ticket, long link, Member me) {
        me.mustBelong();
        docket.find(ticket, me);
        var row = sql.selectFrom(LINK)
                .where(LINK.ID.eq(link), LINK.FROM_ID.eq(ticket.value()).or(LINK.TO_ID.eq(ticket.value())))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var outwards = row.getFromId() == ticket.value();
        var other = new TicketId(outwards ? row.getToId() : row.getFromId());
        mustBeKnown(other, me);
        note(ticket, Relation.of(row.getKind(), outwards), other, "unlinked", me);
        row.delete();
    }

    /** What was split off goes on belonging to where it came from. */
    @EventListener
    void on(TicketEvent.SplitOff it) {
        if (it.by() instanceof dk.skranke.ticketing.Actor.Colleague by)
            add(it.from(), Relation.RELATES_TO, it.ticket(), by.id().value());
    }

    private boolean linked(TicketId ticket, Relation relation, TicketId other) {
        var straight = relation == Relation.RELATES_TO ? ticket.value() < other.value() : relation.outwards();
        return sql.fetchExists(
                LINK,
                LINK.FROM_ID.eq((straight ? ticket : other).value()),
                LINK.TO_ID.eq((straight ? other : ticket).value()),
                LINK.KIND.eq(relation.kind()));
    }

    private void add(TicketId ticket, Relation relation, TicketId other, long by) {
        var straight = relation == Relation.RELATES_TO ? ticket.value() < other.value() : relation.outwards();
        var from = straight ? ticket : other;
        var to = straight ? other : ticket;
        sql.query("select pg_advisory_xact_lock(hashtext('links'))").execute();
        if (relation.ordered() && reaches(relation.kind(), to, from))
            throw new Refused("links.circle-" + relation.mark(), "#" + other.value());
        if (sql.fetchCount(LINK, LINK.FROM_ID.eq(from.value()).or(LINK.TO_ID.eq(to.value()))) >= MOST)
            throw new Refused("links.too-many", MOST);
        if (relation.kind().equals("PARENT")
                && sql.fetchExists(LINK, LINK.KIND.eq("PARENT"), LINK.TO_ID.eq(to.value())))
            throw new Refused("links.has-parent", "#" + to.value());
        sql.insertInto(LINK)
                .columns(
                        LINK.FROM_ID,
                        LINK.FROM_TEAM_ID,
                        LINK.TO_ID,
                        LINK.TO_TEAM_ID,
                        LINK.TO_OPEN,
                        LINK.KIND,
                        LINK.AT,
                        LINK.BY_PERSON_ID)
                .values(
                        val(from.value()),
                        dk.skranke.ticketing.Glimpse.team(from),
                        val(to.value()),
                        dk.skranke.ticketing.Glimpse.team(to),
                        dk.skranke.ticketing.Glimpse.open(to),
                        val(relation.kind()),
                        val(clock.instant().atOffset(ZoneOffset.UTC)),
                        val(by))
                .onConflictDoNothing()
                .execute();
    }

    private boolean reaches(String kind, TicketId start, TicketId goal) {
        var reached = function(name("links", "reaches"), BOOLEAN, val(kind), val(start.value()), val(goal.value()));
        return Boolean.TRUE.equals(sql.fetchValue(field("{0}", BOOLEAN, reached)));
    }

    /** The lower number first, as everybody locks them. */
    private void note(TicketId ticket, Relation relation, TicketId other, String what, Member me) {
        Runnable here = () -> chronicle.note(
                ticket, "links.history." + what + "-" + relation.mark(), List.of("#" + other.value()), me);
        Runnable there = () -> chronicle.note(
                other, "links.history." + what + "-" + relation.reversed().mark(), List.of("#" + ticket.value()), me);
        if (ticket.value() < other.value()) {
            here.run();
            there.run();
        } else {
            there.run();
            here.run();
        }
    }

    /** A ticket that one may not see is refused like one that does not exist. */
    private void mustBeKnown(TicketId other, Member me) {
        try {
            docket.find(other, me);
        } catch (NotFound _) {
            throw new Refused("links.unknown", "#" + other.value());
        }
    }
}
