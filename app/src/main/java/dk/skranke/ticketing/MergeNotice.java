package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Merges;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on both tickets that they are one, and how they become two again; on what was split off, how it goes back. */
@Component
@Order(0)
class MergeNotice implements TicketPart<List<Merges.One>> {

    @Override
    public Place place() {
        return Place.NOTICE;
    }

    @Override
    public Field<List<Merges.One>> asked(Field<Long> ticket, Member me) {
        var other = TICKET.as("other");
        var within = TICKET.as("within");
        var self = TICKET.as("self");
        // What went back whole after a split leaves nothing to take apart here.
        var inside = select(within.ID)
                .from(within)
                .where(
                        within.MERGED_INTO_ID.eq(ticket),
                        exists(selectOne().from(MESSAGE).where(MESSAGE.TICKET_ID.eq(within.ID))));
        var around = select(self.MERGED_INTO_ID).from(self).where(self.ID.eq(ticket));
        var before = select(MESSAGE.SPLIT_FROM_ID).from(MESSAGE).where(MESSAGE.TICKET_ID.eq(ticket));
        var how = when(other.MERGED_INTO_ID.eq(ticket), Merges.How.INSIDE.name())
                .when(other.ID.eq(field(around)), Merges.How.AROUND.name())
                .otherwise(Merges.How.SPLIT_OFF.name());
        return multiset(select(other.ID, other.TITLE, how.convertFrom(Merges.How::valueOf))
                        .from(other)
                        .where(
                                // Numbers first, or else all tickets are read to look at each.
                                other.ID.eq(any(array(inside.unionAll(around).unionAll(before)))),
                                Visible.to(me, other.TEAM_ID, other.ID),
                                val(!me.guest()).isTrue())
                        .orderBy(other.ID))
                .convertFrom(it -> it.map(mapping(Merges.One::new)));
    }

    @Override
    public Optional<Merges> shown(List<Merges.One> value, Seen seen) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Merges(seen.ticket().value(), value));
    }
}
