package dk.skranke.catalogue;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.office.Member;
import dk.skranke.workflows.Workflow;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class WorkflowsPart extends ConfigurationPart<Workflow> {

    private final Catalogue catalogue;
    private final Publishing publishing;

    WorkflowsPart(Catalogue catalogue, Publishing publishing) {
        super("workflows", "catalogue.workflows", Workflow.class, "key");
        this.catalogue = catalogue;
        this.publishing = publishing;
    }

    @Override
    protected List<Workflow> exported(Member me) {
        return catalogue.liveWorkflows().stream()
                .map(it -> catalogue.workflow(catalogue.liveWorkflow(it).orElseThrow()))
                .toList();
    }

    @Override
    protected void use(Workflow it, Member me) {
        Parts.fit(() -> publishing.use(it, me.id()));
    }
}
