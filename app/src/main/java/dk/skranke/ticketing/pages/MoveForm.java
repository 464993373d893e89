package dk.skranke.ticketing.pages;

import dk.skranke.forms.Asked;
import dk.skranke.office.Person;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a move of the workflow asks. */
public record MoveForm(
        long ticket,
        String subject,
        String was,
        String to,
        String from,
        String name,
        List<Asked> asked,
        List<Person> people,
        boolean again,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return again ? 422 : 200;
    }
}
