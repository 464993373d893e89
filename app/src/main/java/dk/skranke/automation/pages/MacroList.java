package dk.skranke.automation.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Macros, to be looked after. */
public record MacroList(List<Row> macros) implements Page {

    /** @param whose where it is found */
    public record Row(
            long id,
            String name,
            String whose,
            List<String> effects,
            boolean text,
            @Nullable String broken) {}
}
