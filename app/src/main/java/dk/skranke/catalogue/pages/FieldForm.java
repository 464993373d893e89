package dk.skranke.catalogue.pages;

import dk.skranke.forms.FormField;
import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One question of a category.
 *
 * @param field as it is or was typed
 * @param options one a line
 */
public record FieldForm(
        String category,
        String name,
        String was,
        FormField field,
        String options,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    public boolean fresh() {
        return was.isEmpty();
    }
}
