package dk.skranke.quality;

import dk.skranke.office.Member;
import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For whoever answers for a team. */
@Component
@Order(5)
class QualityNavigation implements Navigation {

    private final Reviews reviews;

    QualityNavigation(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Group> groups(Viewer viewer) {
        if (!(viewer instanceof Member me) || me.guest() || reviews.teams(me).isEmpty()) return List.of();
        var words = Text.in(me.language(), "quality.title");
        return List.of(new Group(words, List.of(new Item("/quality", words, "file-check", 0, null, false))));
    }
}
