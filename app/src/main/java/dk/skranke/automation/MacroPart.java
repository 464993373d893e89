package dk.skranke.automation;

import dk.skranke.automation.pages.MacroDone;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketPart;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Tells whoever used a macro what it was, with the way back and the text for the answer. */
@Component
class MacroPart implements TicketPart<MacroDone> {

    private final MacroRuns runs;

    MacroPart(MacroRuns runs) {
        this.runs = runs;
    }

    @Override
    public Place place() {
        return Place.NOTICE;
    }

    @Override
    @SuppressWarnings("NullAway") // a sub-select without a row is not shown at all
    public Field<MacroDone> asked(Field<Long> ticket, Member me) {
        return runs.last(ticket, me);
    }

    @Override
    public Optional<MacroDone> shown(MacroDone it, Seen seen) {
        return Optional.of(new MacroDone(seen.ticket().value(), it.run(), it.name(), it.text()));
    }
}
