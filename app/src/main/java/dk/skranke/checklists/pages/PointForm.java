package dk.skranke.checklists.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is to be done.
 *
 * @param item 0 for a new one
 */
public record PointForm(
        long ticket,
        String subject,
        long item,
        String text,
        String owner,
        String due,
        boolean required,
        List<Person> people,
        @Nullable String error)
        implements Page {

    public record Person(long id, String name) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
