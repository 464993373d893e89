package dk.skranke.catalogue.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be adopted, and how to begin anew. */
public record CategoryLibrary(
        CategoryList list,
        List<Ready> ready,
        String key,
        @Nullable String error) implements Page {

    public record Ready(String key, String name, String hint, String icon, int fields, boolean here) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
