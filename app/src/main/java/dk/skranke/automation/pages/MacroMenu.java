package dk.skranke.automation.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The macros that can be used on a ticket, each with what it would do to it. */
public record MacroMenu(
        long ticket,
        String subject,
        List<Item> macros,
        @Nullable String error) implements Page {

    /** @param broken why it cannot be used */
    public record Item(
            long id,
            String name,
            List<String> changes,
            boolean text,
            @Nullable String broken) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
