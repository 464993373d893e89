package dk.skranke.ticketing;

import dk.skranke.shared.Language;
import java.util.Map;
import java.util.Objects;

/** What priority follows from a weight, and what this office calls the levels. */
public record Matrix(
        Map<Weight, Priority> cells,
        Map<Impact, Map<Language, String>> impacts,
        Map<Urgency, Map<Language, String>> urgencies) {

    public Priority priority(Weight it) {
        return Objects.requireNonNull(cells.get(it));
    }

    public String name(Impact it, Language language) {
        return Objects.requireNonNull(Objects.requireNonNull(impacts.get(it)).get(language));
    }

    public String name(Urgency it, Language language) {
        return Objects.requireNonNull(Objects.requireNonNull(urgencies.get(it)).get(language));
    }

    public String name(Weight it, Language language) {
        return name(it.impact(), language) + " × " + name(it.urgency(), language);
    }
}
