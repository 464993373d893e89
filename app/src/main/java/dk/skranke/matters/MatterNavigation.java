package dk.skranke.matters;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of matters, in the side navigation. */
@Component
@Order(4)
class MatterNavigation implements Navigation {

    @Override
    public List<Group> groups(Viewer viewer) {
        if (viewer.guest()) return List.of();
        return List.of(new Group(
                Text.in(viewer.language(), "matters.nav"),
                List.of(new Item("/matters", Text.in(viewer.language(), "matters.all"), "briefcase", 0, null, false))));
    }
}
