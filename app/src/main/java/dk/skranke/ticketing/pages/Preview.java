package dk.skranke.ticketing.pages;

import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.TicketRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket beside the list: what it is and what was said last. */
public record Preview(TicketRow ticket, @Nullable String matterName, List<Message> messages) {

    /** @param hue null for somebody outside the office */
    public record Message(
            String author, @Nullable Integer hue, MessageKind kind, Instant at, String language, String text) {}
}
