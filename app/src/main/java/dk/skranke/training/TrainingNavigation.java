package dk.skranke.training;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the tours, last of all. */
@Component
@Order(90)
class TrainingNavigation implements Navigation {

    @Override
    public List<Group> groups(Viewer viewer) {
        var label = Text.in(viewer.language(), "training.title");
        return List.of(new Group(
                Text.in(viewer.language(), "training.nav"),
                List.of(new Item("/first-day", label, "circle-help", 0, null, false))));
    }
}
