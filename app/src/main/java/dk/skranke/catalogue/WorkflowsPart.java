package dk.skranke.catalogue;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.office.PersonId;
import dk.skranke.workflows.Workflow;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class WorkflowsPart implements ConfigurationPart {

    private final Catalogue catalogue;
    private final Publishing publishing;

    WorkflowsPart(Catalogue catalogue, Publishing publishing) {
        this.catalogue = catalogue;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "workflows";
    }

    @Override
    public List<?> exported() {
        return catalogue.liveWorkflows().stream()
                .map(it -> catalogue.workflow(catalogue.liveWorkflow(it).orElseThrow()))
                .toList();
    }

    @Override
    public Class<?> entry() {
        return Workflow.class;
    }

    /** What is the same already gets no new version. */
    @Override
    public void use(Object entry, PersonId by) {
        var it = (Workflow) entry;
        var now = catalogue.liveWorkflow(it.key()).map(catalogue::workflow);
        if (now.isPresent() && now.get().equals(it)) return;
        Parts.fit(() -> publishing.use(it, by));
    }
}
