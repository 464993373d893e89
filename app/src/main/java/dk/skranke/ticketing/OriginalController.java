package dk.skranke.ticketing;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.letters.Letter;
import dk.skranke.letters.LetterReader;
import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.pages.Original;
import dk.skranke.web.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A mail in its own dress, for a frame that can neither run nor reach anything. */
@Controller
class OriginalController {

    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final int LARGEST = 50 * 1024 * 1024;

    private final Messages messages;
    private final FileStore files;

    /** Mails are read in memory: so many megabytes of them at a time. */
    private final Semaphore room = new Semaphore(64, true);

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
        var mail = new ContentId(raw);
        var size = files.size(mail);
        if (size > LARGEST) return words("ticketing.original.too-large", me);
        var megabytes = 1 + (int) (size >> 20);
        room.acquireUninterruptibly(megabytes);
        try (var bytes = files.open(mail)) {
            return framed(new LetterReader().read(bytes.readAllBytes()));
        } finally {
            room.release(megabytes);
        }
    }

    private static Original words(String key, Member me) {
        return new Original(SafeHtml.fromText(Text.in(me.language(), key)), 0);
    }

    private static Original framed(Letter letter) {
        if (letter.html() == null) return new Original(SafeHtml.fromText(letter.text()), 0);
        var framed = SafeHtml.framed(letter.html(), InlineImages.of(letter.parts()));
        return new Original(framed.html(), framed.blockedImages());
    }
}
