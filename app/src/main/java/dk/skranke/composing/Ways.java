package dk.skranke.composing;

import dk.skranke.ticketing.TicketId;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where one finds oneself after something was done. */
final class Ways {

    private Ways() {}

    static ResponseEntity<Void> ticket(TicketId id) {
        return to("/tickets/" + id.value());
    }

    static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
