package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More time: asking for it, and what was answered. */
public record More(
        long id,
        long ticket,
        String title,
        DeadlinePage.@Nullable Extended asked,
        List<Choice> files,
        String until,
        String reason,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
