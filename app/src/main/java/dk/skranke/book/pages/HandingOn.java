package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom a deadline is handed over. */
public record HandingOn(
        long id,
        long ticket,
        String title,
        List<Choice> people,
        String to,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
