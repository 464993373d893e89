package dk.skranke.office.pages;

import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody new, or somebody who is there already.
 *
 * @param waiting closed teams of which somebody has to say yes first
 */
public record PersonForm(
        @Nullable Long id,
        String heading,
        String name,
        String title,
        String mail,
        String role,
        Language language,
        boolean active,
        Set<TeamId> teams,
        Set<TeamId> waiting,
        List<Team> offered,
        Map<String, Refused> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    public String action() {
        return id == null ? "/administration/people" : "/administration/people/" + id;
    }
}
