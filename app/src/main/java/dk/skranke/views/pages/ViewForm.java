package dk.skranke.views.pages;

import dk.skranke.office.Team;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new view, or one that is there already.
 *
 * @param mine whether the reader changes it, and does not only look at it
 */
public record ViewForm(
        @Nullable Long id,
        String name,
        String filter,
        String circle,
        @Nullable Long team,
        List<Team> teams,
        boolean office,
        boolean mine,
        boolean removable,
        @Nullable String nameError,
        @Nullable String filterError,
        @Nullable String corrected)
        implements Page {

    @Override
    public int status() {
        return nameError == null && filterError == null ? 200 : 422;
    }

    public String action() {
        return id == null ? "/views" : "/views/" + id;
    }
}
