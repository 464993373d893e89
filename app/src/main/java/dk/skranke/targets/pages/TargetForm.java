package dk.skranke.targets.pages;

import dk.skranke.catalogue.Category;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new target, or one that is there already. */
public record TargetForm(
        @Nullable Long id,
        String name,
        @Nullable Long category,
        @Nullable String priority,
        String client,
        @Nullable Long calendar,
        String first,
        String next,
        String resolve,
        boolean pauses,
        List<Category> categories,
        List<String> priorities,
        List<Calendar> calendars,
        Map<String, Refused> errors)
        implements Page {

    public record Calendar(long id, String name) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    public String action() {
        return id == null ? "/administration/targets" : "/administration/targets/" + id;
    }
}
