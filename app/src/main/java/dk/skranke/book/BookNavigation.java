package dk.skranke.book;

import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deadlines in the side navigation: the book, with what one has to do today, and the calculator. Counted when something changed, not on every page. */
@Component
@Order(2)
class BookNavigation implements Navigation, Audience {

    private static final int MOST_PEOPLE = 10_000;

    private record Due(LocalDate on, int count) {}

    private final Shelf shelf;
    private final Reckoning reckoning;
    private final ConcurrentMap<PersonId, Due> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    BookNavigation(Shelf shelf, Reckoning reckoning) {
        this.shelf = shelf;
        this.reckoning = reckoning;
    }

    @Override
    public List<Group> groups(Viewer viewer) {
        if (!(viewer instanceof Member me) || me.guest()) return List.of();
        var due = due(me);
        var language = me.language();
        var book = new Item(
                BookController.PATH, Text.in(language, "book.nav"), "calendar-days", 0, due == 0 ? null : due, due > 0);
        var calculator = new Item(
                "/deadlines/calculator", Text.in(language, "deadlines.calculator"), "calendar-clock", 0, null, false);
        return List.of(new Group(Text.in(language, "deadlines.nav"), List.of(book, calculator)));
    }

    private int due(Member me) {
        var today = reckoning.today();
        var it = known.get(me.id());
        if (it != null && it.on().equals(today)) return it.count();
        if (known.size() > MOST_PEOPLE) known.clear();
        var before = changes.get();
        var counted = shelf.due(today, me);
        known.put(me.id(), new Due(today, counted));
        // Something changed while we counted: the next page counts again.
        if (changes.get() != before) known.remove(me.id());
        return counted;
    }

    @Override
    public void hear(Notice it) {
        if (it.kind().equals(Book.CHANGED) || it.kind().equals("office")) forget();
    }

    @Override
    public void missed() {
        forget();
    }

    private void forget() {
        changes.incrementAndGet();
        known.clear();
    }
}
