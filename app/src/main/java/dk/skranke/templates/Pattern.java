package dk.skranke.templates;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Priority;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new ticket is given. What is empty or null is left to whoever files it, to the category and to the office.
 *
 * @param matter its number
 * @param dueIn days until the next step
 * @param answers to what the category asks, by the key of the field
 */
public record Pattern(
        @Nullable CategoryId category,
        @Nullable TeamId team,
        @Nullable PersonId assignee,
        @Nullable Priority priority,
        String title,
        String text,
        String matter,
        List<String> tags,
        String step,
        @Nullable Integer dueIn,
        List<PlannedPoint> points,
        Map<String, String> answers) {

    public static final Pattern EMPTY =
            new Pattern(null, null, null, null, "", "", "", List.of(), "", null, List.of(), Map.of());

    /** What this leaves open is as the other has it. */
    public Pattern over(Pattern other) {
        var all = new HashMap<>(other.answers);
        all.putAll(answers);
        return new Pattern(
                category == null ? other.category : category,
                team == null ? other.team : team,
                assignee == null ? other.assignee : assignee,
                priority == null ? other.priority : priority,
                title.isEmpty() ? other.title : title,
                text.isEmpty() ? other.text : text,
                matter.isEmpty() ? other.matter : matter,
                tags.isEmpty() ? other.tags : tags,
                step.isEmpty() ? other.step : step,
                dueIn == null ? other.dueIn : dueIn,
                points.isEmpty() ? other.points : points,
                Map.copyOf(all));
    }

    Pattern worded(String newTitle, String newText) {
        return new Pattern(
                category, team, assignee, priority, newTitle, newText, matter, tags, step, dueIn, points, answers);
    }
}
