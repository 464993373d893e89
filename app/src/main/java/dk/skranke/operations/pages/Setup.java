package dk.skranke.operations.pages;

import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first page of all. Nothing chosen yet means: what fits the language that the page is read in. */
public record Setup(
        String code,
        String office,
        @Nullable Language language,
        @Nullable String country,
        String name,
        String mail,
        Map<Language, Countries> countries,
        Map<String, Refused> errors)
        implements Page {

    /** @param likely what a reader of this language most likely wants */
    public record Countries(String likely, List<Choice> all) {}

    public record Choice(String code, String name) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
