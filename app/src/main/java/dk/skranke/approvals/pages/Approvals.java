package dk.skranke.approvals.pages;

import dk.skranke.web.Page;
import java.util.List;

/** What waits for the reader's yes. */
public record Approvals(List<Asked> asked) implements Page {}
