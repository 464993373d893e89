package dk.skranke.book.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** A step that wants its reason and nothing else. */
public record Reasoned(
        long id,
        long ticket,
        String title,
        String step,
        String reason,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
