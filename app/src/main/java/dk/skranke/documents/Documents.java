package dk.skranke.documents;

import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import dk.skranke.web.Print;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Makes a PDF/A of a page, whose template is a {@code @template.documents.document}. */
@Component
public class Documents {

    /** Beyond that many signs, setting them would hold the machine for minutes. */
    static final int MOST_SIGNS = 3_000_000;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 30;

    private final Print print;
    private final Press press = new Press();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Documents(Print print) {
        this.print = print;
    }

    /** The same page, made at the same moment, gives the same bytes. */
    public byte[] pdf(Page page, Language language) {
        var markup = print.of(page, language);
        if (markup.length() > MOST_SIGNS) throw new Refused("documents.too-long");
        if (!place()) throw new Refused("documents.busy");
        try {
            return press.pdf(markup, print.now());
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    /** The same writing to read in a browser, without a server: it can load nothing and run nothing. */
    public String html(Page page, Language language) {
        return press.html(print.of(page, language));
    }

    private boolean place() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
