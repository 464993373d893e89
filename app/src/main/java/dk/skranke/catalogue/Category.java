package dk.skranke.catalogue;

import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A kind of ticket. */
public record Category(
        CategoryId id,
        String key,
        String icon,
        Map<Language, String> names,
        Map<Language, String> hints,
        Map<Language, String> guidelines,
        @Nullable TeamId team) {

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    public String hint(Language language) {
        return Objects.requireNonNull(hints.get(language));
    }

    public String guideline(Language language) {
        return Objects.requireNonNull(guidelines.get(language));
    }
}
