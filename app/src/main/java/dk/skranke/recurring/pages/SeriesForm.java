package dk.skranke.recurring.pages;

import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.office.Team;
import dk.skranke.templates.Template;
import dk.skranke.templates.pages.PatternForm;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series to be written.
 *
 * @param ahead the next dates, as far as they can be told
 * @param myTeams with whom it can be shared
 * @param shown whether the dates are asked for, and nothing is saved
 */
public record SeriesForm(
        @Nullable Long id,
        PatternForm pattern,
        List<Template> templates,
        List<WorkingCalendar> calendars,
        List<Coming> ahead,
        List<Team> myTeams,
        boolean office,
        boolean shown,
        String placeholders)
        implements Page {

    public String typed(String field) {
        return pattern.typed(field);
    }

    public boolean on(String day) {
        return List.of(typed("on").split(",")).contains(day);
    }

    public String action() {
        return id == null ? "/recurring" : "/recurring/" + id;
    }

    @Override
    public int status() {
        return pattern.wrong().isEmpty() || shown ? 200 : 422;
    }
}
