package dk.skranke.ticketing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What came in from the composer, as it was typed, to be shown again. */
record Typed(String kind, String text, String seen, String key, String who, String direction, boolean files) {

    static Typed in(HttpServletRequest request) {
        return new Typed(
                field(request, "kind"),
                field(request, "text"),
                field(request, "seen"),
                field(request, "key"),
                field(request, "who"),
                field(request, "direction"),
                Uploads.in(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class)));
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
