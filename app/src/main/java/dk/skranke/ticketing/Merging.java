package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ENTRY;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Before;
import dk.skranke.ticketing.TicketEvent.GaveBack;
import dk.skranke.ticketing.TicketEvent.Merged;
import dk.skranke.ticketing.TicketEvent.TookIn;
import dk.skranke.ticketing.TicketEvent.Unmerged;
import dk.skranke.ticketing.db.tables.records.TicketRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes two tickets one, and two again. Nothing is moved or copied, and nobody gets a mail because of it. */
@Service
public class Merging {

    private final DSLContext sql;
    private final Tickets tickets;
    private final Gathered gathered;
    private final JsonMapper json;

    Merging(DSLContext sql, Tickets tickets, Gathered gathered, JsonMapper json) {
        this.sql = sql;
        this.tickets = tickets;
        this.gathered = gathered;
        this.json = json;
    }

    /**
     * The one goes into the other, which shows what was said on both and gets the mail of both.
     *
     * @throws NotFound when the one may not be seen; that the other may not be is refused as if there were none
     */
    @Transactional
    public void merge(TicketId one, TicketId into, Member me) {
        var both = both(one, into, me);
        var ticket = both.one();
        var survivor = both.into();
        var by = new Actor.Colleague(me.id());
        gathered.add(me.id(), one, one);
        gathered.add(me.id(), into, one);
        gathered.share(one, into, one);
        gathered.share(into, one, one);
        gathered.under(one).forEach(it -> gathered.share(into, it, one));
        var before = before(ticket, survivor);
        tickets.record(new Merged(one, by, into, before));
        tickets.record(new TookIn(into, by, one, before.unanswered() || before.intoUnanswered()));
        var team = Tickets.ticket(survivor).team();
        gathered.moveTo(team, List.of(one));
        gathered.moveTo(team, gathered.under(one));
    }

    /** Refused as the merge itself would be, and nothing is changed. */
    @Transactional
    public void mustBePossible(TicketId one, TicketId into, Member me) {
        both(one, into, me);
    }

    private record Both(TicketRecord one, TicketRecord into) {}

    private Both both(TicketId one, TicketId into, Member me) {
        me.mustBelong();
        if (one.equals(into)) throw new Refused("ticketing.merge.itself");
        var rows = tickets.lockBoth(one, into, me);
        var ticket = row(rows, one);
        if (rows.size() < 2) {
            if (ticket == null) throw new NotFound();
            throw new Refused("ticketing.merge.unknown", number(into));
        }
        var both =
                new Both(java.util.Objects.requireNonNull(ticket), java.util.Objects.requireNonNull(row(rows, into)));
        mustBeFree(both.one(), both.into());
        return both;
    }

    /** Both are again what they were; what came in since stays with the one that got it. */
    @Transactional
    public TicketId unmerge(TicketId one, Member me) {
        me.mustBelong();
        var into = tickets.find(one, me).mergedInto();
        if (into == null) throw new Refused("ticketing.unmerge.not-merged", number(one));
        var rows = tickets.lockBoth(one, into, me);
        var ticket = row(rows, one);
        if (ticket == null || ticket.getMergedIntoId() == null || ticket.getMergedIntoId() != into.value())
            throw new Refused("ticketing.unmerge.not-merged", number(one));
        var merged = lastMerge(one);
        var by = new Actor.Colleague(me.id());
        var under = gathered.under(one);
        gathered.forget(one, me.id());
        tickets.record(new Unmerged(one, by, into, merged.before()));
        if (rows.size() == 2)
            tickets.record(new GaveBack(
                    into, by, one, unanswered(into, merged, java.util.Objects.requireNonNull(row(rows, into)))));
        gathered.moveTo(merged.before().team(), under);
        gathered.moveTo(merged.before().team(), List.of(one));
        return into;
    }

    private record LastMerge(Instant at, Before before) {}

    private LastMerge lastMerge(TicketId one) {
        return sql.select(ENTRY.AT, ENTRY.DETAILS)
                .from(ENTRY)
                .where(ENTRY.TICKET_ID.eq(one.value()), ENTRY.KIND.eq("Merged"))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchSingle(it -> new LastMerge(
                        it.value1().toInstant(),
                        json.readValue(it.value2().data(), Merged.class).before()));
    }

    /** As it was, unless somebody has written on the survivor since. */
    private boolean unanswered(TicketId into, LastMerge merged, TicketRecord now) {
        if (gathered.answered(into, merged.at())) return now.getUnanswered();
        return merged.before().intoUnanswered();
    }

    private void mustBeFree(TicketRecord one, TicketRecord into) {
        if (one.getMergedIntoId() != null)
            throw new Refused("ticketing.merge.already", number(one.getId()), number(one.getMergedIntoId()));
        if (into.getMergedIntoId() != null) {
            var home = gathered.home(new TicketId(into.getId()));
            if (home.value() == one.getId())
                throw new Refused("ticketing.merge.cycle", number(into.getId()), number(one.getId()));
            throw new Refused("ticketing.merge.elsewhere", number(into.getId()), number(home));
        }
        if (into.getStatus().equals("CLOSED")) throw new Refused("ticketing.merge.closed", number(into.getId()));
    }

    private static Before before(TicketRecord one, TicketRecord into) {
        var ticket = Tickets.ticket(one);
        return new Before(
                ticket.team(),
                ticket.status(),
                ticket.next().ball(),
                ticket.outcome(),
                one.getClosedAt() == null ? null : one.getClosedAt().toInstant(),
                ticket.unanswered(),
                into.getUnanswered());
    }

    private static @org.jspecify.annotations.Nullable TicketRecord row(List<TicketRecord> rows, TicketId id) {
        return rows.stream().filter(it -> it.getId() == id.value()).findFirst().orElse(null);
    }

    private static String number(TicketId id) {
        return number(id.value());
    }

    private static String number(long id) {
        return "#" + id;
    }
}
