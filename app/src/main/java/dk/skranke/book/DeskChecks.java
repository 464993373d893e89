package dk.skranke.book;

import static org.jooq.impl.DSL.inline;

import dk.skranke.book.pages.ToCheck;
import dk.skranke.office.Member;
import dk.skranke.ticketing.DeskPart;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the desk: entries of others that wait for this person as the second one. */
@Component
@Order(10)
class DeskChecks implements DeskPart<Boolean> {

    private final Shelf shelf;
    private final Lawyers lawyers;

    DeskChecks(Shelf shelf, Lawyers lawyers) {
        this.shelf = shelf;
        this.lawyers = lawyers;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    /** Who may check changes with the lawyers of the office, and no statement is kept that knows them. */
    @Override
    public Field<Boolean> asked(Member me, LocalDate today) {
        return inline(true);
    }

    @Override
    public Optional<ToCheck> shown(Boolean asked, Member me) {
        if (me.guest()) return Optional.empty();
        var lines = shelf.toCheck(lawyers.rules().lawyers().keySet(), lawyers.lawyer(me.id()), me);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ToCheck(lines, lines.size() > Shelf.ON_DESK));
    }
}
