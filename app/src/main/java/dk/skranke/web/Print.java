package dk.skranke.web;

import dk.skranke.shared.Language;
import java.time.Instant;

/** Draws a page without a request: for documents and for what is packed into an archive. Nobody is its reader. */
public interface Print {

    String of(Page page, Language language);

    /** The moment that such a page carries. */
    Instant now();
}
