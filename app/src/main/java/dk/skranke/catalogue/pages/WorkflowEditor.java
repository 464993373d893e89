package dk.skranke.catalogue.pages;

import dk.skranke.configuration.Difference;
import dk.skranke.forms.Flaw;
import dk.skranke.web.Page;
import dk.skranke.workflows.Picture;
import dk.skranke.workflows.Stage;
import dk.skranke.workflows.Workflow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workflow drawn, as a table of who may go where, and its statuses.
 *
 * @param chosen the status that is being changed; null for none
 */
public record WorkflowEditor(
        List<String> keys,
        Workflow workflow,
        Picture picture,
        List<String> users,
        boolean draft,
        int version,
        @Nullable Stage chosen,
        List<Difference> differences,
        List<Flaw> flaws,
        boolean refused,
        Spot spot)
        implements Page {

    @Override
    public int status() {
        return refused ? 422 : 200;
    }
}
