package dk.skranke.templates;

import dk.skranke.ticketing.TicketDeed;
import dk.skranke.ticketing.TicketPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Make a template of this" behind the three dots. */
@Component
@Order(61)
class TemplateDeed implements TicketDeed {

    @Override
    public List<Deed> deeds(TicketPart.Seen seen) {
        if (seen.me().guest()) return List.of();
        return List.of(new Deed("/templates/new?ticket=" + seen.ticket().value(), "copy", "templates.deed"));
    }
}
