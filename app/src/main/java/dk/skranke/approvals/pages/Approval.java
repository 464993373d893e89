package dk.skranke.approvals.pages;

import dk.skranke.office.Person;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, to be decided.
 *
 * @param successors whom the reader can hand it on to, where nobody is there to decide it
 */
public record Approval(
        Asked asked,
        String title,
        List<Person> successors,
        String reason,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
