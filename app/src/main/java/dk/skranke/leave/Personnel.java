package dk.skranke.leave;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who looks after leave: the team that its requests go to, and nobody by standing in for somebody of it. */
@Component
class Personnel {

    private static final String REQUEST = "LEAVE_REQUEST";

    private final Catalogue catalogue;
    private final Directory directory;

    Personnel(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    Optional<Category> request() {
        return catalogue.categories().stream()
                .filter(it -> it.key().equals(REQUEST))
                .findFirst();
    }

    Optional<TeamId> team() {
        return request().map(Category::team);
    }

    boolean includes(Member me) {
        return team().filter(it -> directory.person(me.id()).teams().contains(it))
                .isPresent();
    }

    /** @throws NotFound for whoever does not belong to it */
    TeamId mustInclude(Member me) {
        if (!includes(me)) throw new NotFound();
        return team().orElseThrow(NotFound::new);
    }
}
