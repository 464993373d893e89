package dk.skranke.recurring;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What comes back, and what it is filed by, in the side navigation. */
@Component
@Order(5)
class RecurringNavigation implements Navigation {

    @Override
    public List<Group> groups(Viewer viewer) {
        if (viewer.guest()) return List.of();
        return List.of(new Group(
                Text.in(viewer.language(), "recurring.nav"),
                List.of(
                        item(viewer, "/recurring", "recurring.all", "repeat"),
                        item(viewer, "/templates", "templates.all", "copy"))));
    }

    private static Item item(Viewer viewer, String href, String key, String icon) {
        return new Item(href, Text.in(viewer.language(), key), icon, 0, null, false);
    }
}
