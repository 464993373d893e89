package dk.skranke.book.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** The blind check: it shows neither the event's day nor the last one. */
public record Check(
        long id,
        long ticket,
        String title,
        String law,
        long sheet,
        boolean sheetPrinted,
        boolean paper,
        String event,
        String ends,
        @Nullable String barred,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
