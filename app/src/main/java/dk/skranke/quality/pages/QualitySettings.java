package dk.skranke.quality.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at, how much and by which points.
 *
 * @param proposed whether the points are not the office's own yet
 */
public record QualitySettings(
        String points,
        boolean proposed,
        List<TeamRow> teams,
        List<Rule> rules,
        String name,
        String filter,
        @Nullable Refused error,
        boolean saved)
        implements Page {

    /** @param nobody whether nobody is named who could look */
    public record TeamRow(long id, String name, int percent, int most, String every, boolean nobody) {}

    public record Rule(long id, String name, String filter) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
