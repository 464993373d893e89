package dk.skranke.book;

import dk.skranke.book.pages.ToCheck;
import dk.skranke.office.Member;
import dk.skranke.ticketing.DeskPart;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the desk: entries of others that wait for this person as the second one. */
@Component
@Order(10)
class DeskChecks implements DeskPart {

    private final Shelf shelf;
    private final Lawyers lawyers;

    DeskChecks(Shelf shelf, Lawyers lawyers) {
        this.shelf = shelf;
        this.lawyers = lawyers;
    }

    @Override
    public Optional<ToCheck> of(Member me) {
        if (me.guest()) return Optional.empty();
        var lines = shelf.toCheck(lawyers.rules().lawyers().keySet(), lawyers.lawyer(me.id()), me);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ToCheck(lines, lines.size() > Shelf.ON_DESK));
    }
}
