package dk.skranke.ticketing;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.letters.Letter;
import dk.skranke.letters.LetterReader;
import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.pages.Original;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A mail in its own dress, for a frame that can neither run nor reach anything. */
@Controller
class OriginalController {

    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Messages messages;
    private final FileStore files;

    OriginalController(Messages messages, FileStore files) {
        this.messages = messages;
        this.files = files;
    }

    @GetMapping("/tickets/{id:\\d+}/messages/{message:\\d+}/original")
    Original original(
            @PathVariable TicketId id, @PathVariable MessageId message, Member me, HttpServletResponse response)
            throws IOException {
        var raw = messages.raw(id, message, me).orElseThrow(NotFound::new);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        try (var bytes = files.open(new ContentId(raw))) {
            return framed(new LetterReader().read(bytes.readAllBytes()));
        }
    }

    private static Original framed(Letter letter) {
        if (letter.html() == null) return new Original(SafeHtml.fromText(letter.text()), 0);
        var framed = SafeHtml.framed(letter.html(), InlineImages.of(letter.parts()));
        return new Original(framed.html(), framed.blockedImages());
    }
}
