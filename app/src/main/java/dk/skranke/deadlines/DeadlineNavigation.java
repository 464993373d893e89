package dk.skranke.deadlines;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deadlines in the side navigation. Guests have none. */
@Component
@Order(2)
class DeadlineNavigation implements Navigation {

    @Override
    public List<Group> groups(Viewer viewer) {
        if (viewer.guest()) return List.of();
        var calculator = new Item(
                CalculatorController.PATH,
                Text.in(viewer.language(), "deadlines.calculator"),
                "calendar-clock",
                0,
                null,
                false);
        return List.of(new Group(Text.in(viewer.language(), "deadlines.nav"), List.of(calculator)));
    }
}
