package dk.skranke.links;

import static dk.skranke.links.db.Tables.LINK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dk.skranke.links.pages.Links;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Glimpse;
import dk.skranke.ticketing.TicketDeed;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.ticketing.TicketStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tickets that belong with this one, as far as the reader may see them. */
@Component
@Order(40)
class LinkPart implements TicketPart<List<Links.Link>>, TicketDeed {

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<List<Links.Link>> asked(Field<Long> ticket, Member me) {
        var outwards = field(LINK.FROM_ID.eq(ticket));
        var other = when(LINK.FROM_ID.eq(ticket), LINK.TO_ID).otherwise(LINK.FROM_ID);
        return multiset(select(LINK.ID, LINK.KIND, outwards, other, Glimpse.title(other, me), Glimpse.status(other, me))
                        .from(LINK)
                        .where(LINK.FROM_ID.eq(ticket).or(LINK.TO_ID.eq(ticket)))
                        .orderBy(LINK.ID))
                .convertFrom(it -> it.stream()
                        .filter(row -> row.value5() != null)
                        .map(row -> link(
                                row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()))
                        .sorted(Comparator.comparing(Links.Link::relation))
                        .toList());
    }

    private static Links.Link link(
            long id, String kind, boolean outwards, long other, @Nullable String title, @Nullable String status) {
        return new Links.Link(
                id,
                Relation.of(kind, outwards).mark(),
                other,
                String.valueOf(title),
                TicketStatus.valueOf(String.valueOf(status)).mark());
    }

    @Override
    public Optional<Links> shown(List<Links.Link> value, Seen seen) {
        if (seen.me().guest()) return Optional.empty();
        return Optional.of(new Links(seen.ticket().value(), value));
    }

    @Override
    public List<Deed> deeds(Seen seen) {
        if (seen.me().guest()) return List.of();
        var path = "/tickets/" + seen.ticket().value();
        return List.of(
                new Deed(path + "/links", "link-2", "links.deed"),
                new Deed(path + "/sub-tickets", "corner-down-left", "links.sub-ticket"));
    }
}
