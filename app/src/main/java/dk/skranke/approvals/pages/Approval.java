package dk.skranke.approvals.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** One request, to be decided. */
public record Approval(
        Asked asked, String title, String reason, @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
