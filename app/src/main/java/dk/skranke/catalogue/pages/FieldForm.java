package dk.skranke.catalogue.pages;

import dk.skranke.forms.FormField;
import dk.skranke.web.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question of a category, or of a way of a workflow.
 *
 * @param was its key; empty for a new one
 * @param field as it is or was typed
 * @param options one a line
 */
public record FieldForm(
        Place place,
        String was,
        FormField field,
        String options,
        @Nullable String error) implements Page {

    /**
     * Whose question it is.
     *
     * @param home its address
     * @param tab of the administration
     */
    public record Place(String home, String tab, String name) {}

    public static FieldForm refused(Place place, Map<String, String> typed, FormField field, String error) {
        return new FieldForm(place, typed.getOrDefault("was", ""), field, typed.getOrDefault("options", ""), error);
    }

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    public boolean fresh() {
        return was.isEmpty();
    }
}
