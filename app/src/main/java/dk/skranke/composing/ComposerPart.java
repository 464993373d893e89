package dk.skranke.composing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.Member;
import dk.skranke.ticketing.OwnAddresses;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The composer at the end of a ticket's page. */
@Component
class ComposerPart implements TicketPart<ComposerPart.Known> {

    /** What is being written there, and which addresses are our own. */
    record Known(List<Draft> drafts, Set<String> ours) {}

    private final Drawing drawing;
    private final OwnAddresses own;

    ComposerPart(Drawing drawing, OwnAddresses own) {
        this.drawing = drawing;
        this.own = own;
    }

    @Override
    public Place place() {
        return Place.COMPOSER;
    }

    @Override
    public Field<Known> asked(Field<Long> ticket, Member me) {
        return multiset(select(Drafts.of(ticket, me), own.all()))
                .convertFrom(it -> it.map(mapping(Known::new)).getFirst());
    }

    @Override
    public Optional<? extends Page> shown(Known it, Seen seen) {
        return Optional.of(drawing.composer(seen.dossier(), it.drafts(), it.ours(), null, seen.me()));
    }
}
