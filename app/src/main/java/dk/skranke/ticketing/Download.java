package dk.skranke.ticketing;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.shared.NotFound;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file from outside on its way to a reader: saved, not shown, and powerless where it is shown all the same. */
public final class Download {

    /** What a browser might run. */
    private static final Pattern ACTIVE = Pattern.compile("text/html|.*/xml|.*\\+xml|.*(java|ecma)script.*|.*flash.*");

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private Download() {}

    public static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }

    /**
     * For a page of ours to show. It is called by its bytes, so a reader who has it once has it.
     *
     * @param type empty where whoever asks does not see such a file
     */
    public static ResponseEntity<InputStreamResource> picture(Optional<String> type, String content, FileStore files) {
        var headers = headers("picture", type.filter(Download::isPicture).orElseThrow(NotFound::new));
        headers.setCacheControl("private, max-age=3600");
        return ResponseEntity.ok().headers(headers).body(new InputStreamResource(files.open(new ContentId(content))));
    }

    public static ResponseEntity<InputStreamResource> of(String name, String type, InputStream bytes) {
        return ResponseEntity.ok().headers(headers(name, type)).body(new InputStreamResource(bytes));
    }

    static HttpHeaders headers(String name, String type) {
        var headers = new HttpHeaders();
        headers.setContentType(type(type));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setCacheControl("no-store");
        return headers;
    }

    private static MediaType type(String stored) {
        try {
            var type = MediaType.parseMediaType(stored.toLowerCase(java.util.Locale.ROOT));
            var bare = new MediaType(type.getType(), type.getSubtype());
            return ACTIVE.matcher(bare.toString()).matches() ? MediaType.APPLICATION_OCTET_STREAM : bare;
        } catch (InvalidMediaTypeException _) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
