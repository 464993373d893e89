package dk.skranke.approvals.pages;

import dk.skranke.web.Page;
import java.util.List;

/** What is being asked about a ticket, above its conversation. */
public record ApprovalNotice(List<Asked> asked) implements Page {}
