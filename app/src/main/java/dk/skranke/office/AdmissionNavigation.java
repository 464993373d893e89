package dk.skranke.office;

import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shown to those of a closed team while somebody waits to join it. */
@Component
@Order(8)
class AdmissionNavigation implements Navigation {

    private final Admitting admitting;

    AdmissionNavigation(Admitting admitting) {
        this.admitting = admitting;
    }

    @Override
    public List<Group> groups(Viewer viewer) {
        if (!(viewer instanceof Member me) || me.guest()) return List.of();
        var waiting = admitting.waitingFor(me).size();
        if (waiting == 0) return List.of();
        var item = new Item("/admissions", Text.in(me.language(), "office.admissions"), "user-plus", 0, waiting, false);
        return List.of(new Group(Text.in(me.language(), "office.teams"), List.of(item)));
    }
}
