package dk.skranke.approvals.pages;

import dk.skranke.office.Person;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, to be decided.
 *
 * @param successors whom the reader can hand it on to, where nobody is there to decide it; null where that is not theirs
 * @param roles whether the reader may give roles to others
 */
public record Approval(
        Asked asked,
        String title,
        @Nullable List<Person> successors,
        boolean roles,
        String reason,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
