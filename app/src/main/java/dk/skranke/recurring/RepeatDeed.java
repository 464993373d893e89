package dk.skranke.recurring;

import dk.skranke.ticketing.TicketDeed;
import dk.skranke.ticketing.TicketPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Repeat this" behind the three dots. */
@Component
@Order(60)
class RepeatDeed implements TicketDeed {

    @Override
    public List<Deed> deeds(TicketPart.Seen seen) {
        if (seen.me().guest()) return List.of();
        return List.of(new Deed("/recurring/new?ticket=" + seen.ticket().value(), "repeat", "recurring.deed"));
    }
}
