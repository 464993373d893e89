package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** A page with one form, which comes back with what was typed and a sentence when the rules refuse it. */
public interface Form extends Page {

    @Nullable
    String error();

    @Override
    default int status() {
        return error() == null ? 200 : 422;
    }
}
