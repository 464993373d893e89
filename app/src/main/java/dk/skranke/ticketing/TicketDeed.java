package dk.skranke.ticketing;

import java.util.List;

/** What one can do with a ticket beyond what its page shows: each is a link to a form, in the menu behind the three dots. */
public interface TicketDeed {

    /** @param words the key of what the link says */
    record Deed(String href, String icon, String words) {}

    List<Deed> deeds(TicketPart.Seen seen);
}
