package dk.skranke.cover;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Absence and hand-over in the side navigation. Guests have neither. */
@Component
@Order(4)
class CoverNavigation implements Navigation {

    @Override
    public List<Group> groups(Viewer viewer) {
        if (viewer.guest()) return List.of();
        return List.of(new Group(
                Text.in(viewer.language(), "cover.nav"),
                List.of(
                        item(viewer, "/absences", "cover.absences", "tree-palm"),
                        item(viewer, "/handovers", "cover.handovers", "forward"))));
    }

    private static Item item(Viewer viewer, String href, String key, String icon) {
        return new Item(href, Text.in(viewer.language(), key), icon, 0, null, false);
    }
}
