package dk.skranke.catalogue;

import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A kind of ticket, as it is offered now.
 *
 * @param form the version of its definition; null for what the office has never changed
 */
public record Category(
        CategoryId id,
        String key,
        String icon,
        @Nullable TeamId team,
        CategoryPlan plan,
        @Nullable Long form) {

    public String name(Language language) {
        return plan.name().in(language);
    }

    public String hint(Language language) {
        return plan.hint().in(language);
    }

    public String guideline(Language language) {
        return plan.guideline().in(language);
    }
}
