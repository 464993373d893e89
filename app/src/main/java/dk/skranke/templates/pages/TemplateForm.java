package dk.skranke.templates.pages;

import dk.skranke.office.Team;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template to be written, or read by whoever may use it.
 *
 * @param kept whether the reader may change it
 * @param gone what it names and the office has no more
 * @param myTeams with whom it can be shared
 */
public record TemplateForm(
        @Nullable Long id,
        PatternForm pattern,
        boolean kept,
        boolean office,
        List<Refused> gone,
        List<Team> myTeams,
        boolean shown,
        String placeholders)
        implements Page {

    public String action() {
        return id == null ? "/templates" : "/templates/" + id;
    }

    @Override
    public int status() {
        return pattern.wrong().isEmpty() || shown ? 200 : 422;
    }
}
