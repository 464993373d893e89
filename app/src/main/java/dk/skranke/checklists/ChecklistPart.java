package dk.skranke.checklists;

import static dk.skranke.checklists.db.Tables.ITEM;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.checklists.pages.Checklist;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketPart;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list beside the conversation. */
@Component
@Order(30)
class ChecklistPart implements TicketPart<List<Checklist.Item>> {

    private final Directory directory;

    ChecklistPart(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<List<Checklist.Item>> asked(Field<Long> ticket, Member me) {
        return multiset(select(ITEM.ID, ITEM.TEXT, ITEM.OWNER_ID, ITEM.DUE, ITEM.REQUIRED, ITEM.DONE_AT.isNotNull())
                        .from(ITEM)
                        .where(ITEM.TICKET_ID.eq(ticket))
                        .orderBy(ITEM.PLACE, ITEM.ID))
                .convertFrom(it -> it.map(row -> new Checklist.Item(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? null : owner(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6())));
    }

    private Checklist.Owner owner(long id) {
        var person = directory.person(new PersonId(id));
        return new Checklist.Owner(id, person.name(), person.hue());
    }

    @Override
    public Optional<Checklist> shown(List<Checklist.Item> value, Seen seen) {
        if (seen.me().guest()) return Optional.empty();
        return Optional.of(new Checklist(seen.ticket().value(), value));
    }
}
