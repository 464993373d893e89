package dk.skranke.ticketing.pages;

import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Impact;
import dk.skranke.ticketing.Urgency;
import dk.skranke.web.Page;
import java.util.Map;

/**
 * The matrix, to be changed.
 *
 * @param typed by the name of the field
 * @param names what the levels are called now, for the labels
 */
public record MatrixForm(
        Map<String, String> typed, Map<String, Refused> wrong, Map<String, String> names, boolean saved)
        implements Page {

    public static String name(Enum<?> level, Language language) {
        return level.name() + "-" + language.code();
    }

    public static String cell(Impact impact, Urgency urgency) {
        return impact.name() + "-" + urgency.name();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public int status() {
        return wrong.isEmpty() ? 200 : 422;
    }
}
