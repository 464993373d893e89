package dk.skranke.views.pages;

import dk.skranke.office.Team;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new view, or one that is there already.
 *
 * @param gone what the filter names that is not in use any more, in a sentence each
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
        @Nullable String corrected,
        List<String> gone)
        implements Page {

    @Override
    public int status() {
        return nameError == null && filterError == null ? 200 : 422;
    }

    public ViewForm saying(List<String> gone) {
        return new ViewForm(
                id,
                name,
                filter,
                circle,
                team,
                teams,
                office,
                mine,
                removable,
                nameError,
                filterError,
                corrected,
                gone);
    }

    public String action() {
        return id == null ? "/views" : "/views/" + id;
    }
}
