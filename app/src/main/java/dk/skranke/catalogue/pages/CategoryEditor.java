package dk.skranke.catalogue.pages;

import dk.skranke.catalogue.CategoryPlan;
import dk.skranke.configuration.Difference;
import dk.skranke.forms.Flaw;
import dk.skranke.forms.FormField;
import dk.skranke.office.Team;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category as it is being written.
 *
 * @param version what is in use, zero for nothing
 * @param offered whether it can be chosen for new tickets
 * @param differences from what is in use; empty without a draft
 * @param used whether the draft has just been put to use
 */
public record CategoryEditor(
        CategoryList list,
        CategoryPlan plan,
        boolean draft,
        int version,
        boolean offered,
        int open,
        @Nullable String teamNow,
        List<Team> teams,
        List<Choice> workflows,
        List<Difference> differences,
        List<Flaw> flaws,
        boolean refused,
        boolean saved,
        boolean used,
        Spot spot)
        implements Page {

    /** For categories; the library’s are among them. */
    public static final List<String> ICONS = List.of(
            "message-square",
            "mail",
            "phone",
            "send",
            "monitor",
            "printer",
            "key-round",
            "lock",
            "fingerprint",
            "shield-check",
            "id-card",
            "user",
            "users",
            "tree-palm",
            "calendar-days",
            "calendar-clock",
            "clock",
            "check-check",
            "circle-check",
            "circle-help",
            "info",
            "flag",
            "bookmark",
            "tag",
            "briefcase",
            "building-2",
            "scale",
            "file-text",
            "file-check",
            "archive",
            "languages",
            "repeat");

    private static final int MOST_EXAMPLES = 5;

    /** A workflow by its name. */
    public record Choice(String key, String name) {}

    @Override
    public int status() {
        return refused ? 422 : 200;
    }

    public List<FormField> fields() {
        return plan.questions();
    }

    /** Those that can be chosen, and the one that is, wherever it came from. */
    public List<String> icons() {
        return ICONS.contains(plan.icon())
                ? ICONS
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(plan.icon()), ICONS.stream())
                        .toList();
    }

    /** Room for one more example, as long as they can be read at a glance. */
    public boolean roomForExample() {
        return plan.shownExamples().size() < MOST_EXAMPLES;
    }

    public String basis() {
        var privacy = plan.privacy();
        return privacy == null ? "" : String.join(", ", privacy.basis());
    }

    public String purpose() {
        var privacy = plan.privacy();
        return privacy == null ? "" : privacy.purpose();
    }

    public String retention() {
        var privacy = plan.privacy();
        return privacy == null || privacy.retention() == null ? "" : String.join(", ", privacy.retention());
    }
}
