package dk.skranke.bulk;

import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.TicketId;

/** One of the tickets: as it was when the change was shown, and what became of it. */
record Item(int position, TicketId ticket, Properties was, Outcome outcome, String reason) {

    enum Outcome {
        CHOSEN,
        CHANGED,
        /** It was so already. */
        SAME,
        REFUSED,
        UNDONE,
        /** It could not be taken back. */
        STAYED
    }

    Item with(Outcome outcome, String reason) {
        return new Item(position, ticket, was, outcome, reason);
    }

    Item chosen() {
        return with(Outcome.CHOSEN, "");
    }

    Item now(Properties properties) {
        return new Item(position, ticket, properties, Outcome.CHOSEN, "");
    }
}
