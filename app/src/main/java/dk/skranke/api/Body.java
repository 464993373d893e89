package dk.skranke.api;

/** What a program may send as JSON. Its components say what must be there (all that are not nullable) and how long it may be. */
sealed interface Body
        permits NewTicketJson, TicketChangeJson, NewMessageJson, NewPointJson, PointChangeJson, NewLinkJson {}
