package dk.skranke.api;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is answered to something new, as it is kept for whoever asks again. */
record Answer(int status, String location, String etag, String body, boolean replayed) {

    static Answer created(URI location, String etag, String body) {
        return new Answer(201, location.toString(), etag, body, false);
    }

    ResponseEntity<String> response() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setLocation(URI.create(location));
        if (!etag.isEmpty()) headers.setETag(etag);
        if (replayed) headers.set("Idempotent-Replayed", "true");
        return ResponseEntity.status(status).headers(headers).body(body);
    }
}
