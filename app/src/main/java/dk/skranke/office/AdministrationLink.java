package dk.skranke.office;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(100)
class AdministrationLink implements Navigation {

    @Override
    public List<Group> groups(Viewer viewer) {
        if (!viewer.administrator()) return List.of();
        var label = Text.in(viewer.language(), "office.administration");
        var link = new Item("/administration", label, "settings-2", 0, null, false);
        return List.of(new Group(Text.in(viewer.language(), "office.the-office"), List.of(link)));
    }
}
