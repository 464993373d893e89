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
        List<String> workflows,
        List<Difference> differences,
        List<Flaw> flaws,
        boolean refused,
        boolean saved)
        implements Page {

    @Override
    public int status() {
        return refused ? 422 : 200;
    }

    public List<FormField> fields() {
        return plan.questions();
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
