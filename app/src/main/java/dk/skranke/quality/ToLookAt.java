package dk.skranke.quality;

import dk.skranke.notifications.Roundup;
import dk.skranke.office.Member;
import dk.skranke.web.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits in somebody's queue, in their round letter. */
@Component
class ToLookAt implements Roundup {

    private final Reviews reviews;

    ToLookAt(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Line> of(Member me) {
        var count = reviews.waiting(me).size();
        if (count == 0) return Optional.empty();
        return Optional.of(new Line(Text.in(me.language(), "quality.digest", count), "/quality"));
    }
}
