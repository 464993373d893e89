package dk.skranke.links.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a part of a ticket that somebody does on their own. */
public record SubTicketForm(
        long ticket,
        String subject,
        String title,
        String text,
        String who,
        String due,
        String key,
        List<Person> people,
        @Nullable String error)
        implements Page {

    public record Person(long id, String name) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
