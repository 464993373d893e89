package dk.skranke.book.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** Which ticket a new deadline belongs to. */
public record WhichTicket(String ticket, @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
