package dk.skranke.checklists;

import static dk.skranke.checklists.db.Tables.ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.checklists.db.tables.records.ItemRecord;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Chronicle;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Glimpse;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of a ticket. What is done stays on it, with who did it. */
@Service
public class Checklists {

    static final int MOST = 100;
    static final int LONGEST = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final Chronicle chronicle;
    private final Docket docket;

    Checklists(DSLContext sql, Clock clock, Chronicle chronicle, Docket docket) {
        this.docket = docket;
        this.sql = sql;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    /** A point as it stands on its ticket. */
    public record Standing(
            long id,
            String text,
            @Nullable PersonId owner,
            @Nullable LocalDate due,
            boolean required,
            boolean done) {}

    @Transactional(readOnly = true)
    public List<Standing> of(TicketId ticket, Member me) {
        me.mustBelong();
        docket.find(ticket, me);
        return sql.selectFrom(ITEM)
                .where(ITEM.TICKET_ID.eq(ticket.value()))
                .orderBy(ITEM.PLACE, ITEM.ID)
                .fetch(Checklists::standing);
    }

    @Transactional(readOnly = true)
    public Standing find(TicketId ticket, long item, Member me) {
        return of(ticket, me).stream().filter(it -> it.id() == item).findFirst().orElseThrow(NotFound::new);
    }

    private static Standing standing(ItemRecord it) {
        return new Standing(
                it.getId(),
                it.getText(),
                it.getOwnerId() == null ? null : new PersonId(it.getOwnerId()),
                it.getDue(),
                it.getRequired(),
                it.getDoneAt() != null);
    }

    /** @return its number */
    @Transactional
    public long add(TicketId ticket, Point point, Member me) {
        me.mustBelong();
        var text = text(point.text());
        chronicle.note(ticket, "checklists.history.added", List.of(text), me);
        insert(ticket, List.of(point));
        return of(ticket, me).getLast().id();
    }

    /** Several at once, as templates bring them; told as one thing. */
    @Transactional
    public void addAll(TicketId ticket, List<Point> points, Member me) {
        if (points.isEmpty()) return;
        chronicle.note(ticket, "checklists.history.added-many", List.of(Integer.toString(points.size())), me);
        insert(ticket, points);
    }

    private void insert(TicketId ticket, List<Point> points) {
        if (sql.fetchCount(ITEM, ITEM.TICKET_ID.eq(ticket.value())) + points.size() > MOST)
            throw new Refused("checklists.too-many", MOST);
        for (var it : points) {
            var last = field(
                    select(coalesce(max(ITEM.PLACE), 0).plus(1)).from(ITEM).where(ITEM.TICKET_ID.eq(ticket.value())));
            sql.insertInto(ITEM)
                    .columns(
                            ITEM.TICKET_ID, ITEM.TEAM_ID, ITEM.PLACE, ITEM.TEXT, ITEM.OWNER_ID, ITEM.DUE, ITEM.REQUIRED)
                    .values(
                            val(ticket.value()),
                            Glimpse.team(ticket),
                            last,
                            val(text(it.text())),
                            val(it.owner() == null ? null : it.owner().value(), ITEM.OWNER_ID),
                            val(it.due(), ITEM.DUE),
                            val(it.required()))
                    .execute();
        }
    }

    @Transactional
    public void change(TicketId ticket, long item, Point to, Member me) {
        me.mustBelong();
        var row = item(ticket, item, me);
        var text = text(to.text());
        chronicle.note(ticket, "checklists.history.changed", List.of(row.getText(), text), me);
        row.setText(text)
                .setOwnerId(to.owner() == null ? null : to.owner().value())
                .setDue(to.due())
                .setRequired(to.required())
                .update();
    }

    /** @param done what the page wants it to be; saying it twice says it once */
    @Transactional
    public void tick(TicketId ticket, long item, boolean done, Member me) {
        me.mustBelong();
        var row = item(ticket, item, me);
        if (row.getDoneAt() != null == done) return;
        chronicle.note(ticket, "checklists.history." + (done ? "ticked" : "unticked"), List.of(row.getText()), me);
        row.setDoneAt(done ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .setDoneBy(done ? me.id().value() : null)
                .update();
    }

    @Transactional
    public void remove(TicketId ticket, long item, Member me) {
        me.mustBelong();
        var row = item(ticket, item, me);
        chronicle.note(ticket, "checklists.history.removed", List.of(row.getText()), me);
        row.delete();
    }

    /** Up or down by one: it changes places with its neighbour. Order is no history. */
    @Transactional
    public void shift(TicketId ticket, long item, boolean up, Member me) {
        me.mustBelong();
        docket.find(ticket, me);
        var all = sql.selectFrom(ITEM)
                .where(ITEM.TICKET_ID.eq(ticket.value()))
                .orderBy(ITEM.PLACE, ITEM.ID)
                .forUpdate()
                .fetch();
        var at = 0;
        while (at < all.size() && all.get(at).getId() != item) at++;
        if (at == all.size()) throw new NotFound();
        var with = up ? at - 1 : at + 1;
        if (with < 0 || with >= all.size()) return;
        java.util.Collections.swap(all, at, with);
        for (var place = 0; place < all.size(); place++)
            all.get(place).setPlace(place + 1).update();
    }

    /** The ticket first, as whoever sends it away has it: its history is told of each change. */
    private ItemRecord item(TicketId ticket, long item, Member me) {
        docket.lock(ticket, me);
        return sql.selectFrom(ITEM)
                .where(ITEM.ID.eq(item), ITEM.TICKET_ID.eq(ticket.value()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private static String text(String typed) {
        var text = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.isEmpty()) throw new Refused("checklists.no-text");
        if (text.length() > LONGEST) throw new Refused("checklists.too-long", LONGEST, text.length());
        return text;
    }
}
