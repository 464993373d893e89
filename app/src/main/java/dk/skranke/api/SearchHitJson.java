package dk.skranke.api;

import dk.skranke.ticketing.Hits;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "SearchHit")
record SearchHitJson(
        long number,
        String title,
        TicketStatus status,
        Priority priority,
        String requester,
        @Nullable String client,

        @Schema(description = "Number of the matter") @Nullable
        String matter,

        Instant updatedAt,

        @Schema(description = "Where the words stand, piece by piece; empty when they stand in the ticket’s facts")
        List<Piece> snippet) {

    @Schema(name = "Piece")
    record Piece(String text, boolean found) {}

    static SearchHitJson of(Hits.Hit it) {
        var ticket = it.ticket();
        return new SearchHitJson(
                ticket.number(),
                ticket.title(),
                ticket.status(),
                ticket.priority(),
                ticket.requester(),
                ticket.client(),
                ticket.matter(),
                ticket.active(),
                it.snippet().stream()
                        .map(piece -> new Piece(piece.text(), piece.found()))
                        .toList());
    }
}
