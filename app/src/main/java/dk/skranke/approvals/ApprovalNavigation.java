package dk.skranke.approvals;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(4)
class ApprovalNavigation implements Navigation {

    @Override
    public List<Group> groups(Viewer viewer) {
        if (viewer.guest()) return List.of();
        var language = viewer.language();
        var approvals = new Item("/approvals", Text.in(language, "approvals.title"), "check-check", 0, null, false);
        return List.of(new Group(Text.in(language, "approvals.nav"), List.of(approvals)));
    }
}
