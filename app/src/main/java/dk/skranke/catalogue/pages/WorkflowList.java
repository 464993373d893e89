package dk.skranke.catalogue.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record WorkflowList(
        List<Entry> entries, List<Entry> ready, @Nullable String error) implements Page {

    public record Entry(String key, String name, int stages, String users, boolean draft) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
