package dk.skranke.approvals.pages;

import dk.skranke.web.Page;
import java.util.List;

/** What waits for the reader's yes. */
public record Approvals(List<One> all) implements Page {

    /** @param title of its ticket */
    public record One(Asked asked, String title) {}
}
