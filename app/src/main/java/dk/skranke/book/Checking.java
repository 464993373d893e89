package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Sheeted;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person: with the sheet in their hands they say, without having seen them, which days they find. */
@Service
class Checking {

    private final Book book;
    private final Enclosures enclosures;
    private final Lawyers lawyers;
    private final Reckoning reckoning;
    private final Clock clock;

    Checking(Book book, Enclosures enclosures, Lawyers lawyers, Reckoning reckoning, Clock clock) {
        this.book = book;
        this.enclosures = enclosures;
        this.lawyers = lawyers;
        this.reckoning = reckoning;
        this.clock = clock;
    }

    /** @throws Refused saying why this person cannot check it now */
    @Transactional(readOnly = true)
    public void mustBeCheckable(DeadlineId id, Member me) {
        var it = book.find(id, me);
        it.mustBeCheckable(second(it, me), enclosures.sheet(id).orElse(null));
    }

    /** What the second person holds the entry against: the sheet, and the calendar on paper where the office keeps one. */
    record Compared(boolean sheet, boolean paper) {}

    boolean paper() {
        return lawyers.paper();
    }

    /** Whether the two agree. */
    @Transactional
    public boolean check(DeadlineId id, LocalDate event, LocalDate ends, Compared with, Member me) {
        var it = book.lock(id, me);
        var sheet = enclosures.sheet(id).orElse(null);
        var second = second(it, me);
        it.mustBeCheckable(second, sheet);
        if (!with.sheet() || sheet == null) throw new Refused("book.refusal.not-compared");
        if (lawyers.paper() && !with.paper()) throw new Refused("book.refusal.not-on-paper");
        var earlier = ends.isBefore(it.term().ends()) ? reckoning.moved(it, ends) : it.term();
        var decided = it.check(second, sheet, event, ends, with.paper(), earlier);
        book.record(decided);
        return decided instanceof DeadlineEvent.Checked;
    }

    /** The sheet goes to paper or to the file; that moment is kept. */
    @Transactional
    public void print(DeadlineId id, @Nullable String content, Member me) {
        var it = book.lock(id, me);
        var sheet = enclosures.sheet(id).orElseThrow();
        if (sheet.printedAt() != null) return;
        enclosures.printed(sheet, content, me.id());
        book.record(new Sheeted(id, it.ticket(), me.id(), sheet.number()));
    }

    private Deadline.Second second(Deadline it, Member me) {
        return new Deadline.Second(
                me.id(), lawyers.lawyer(me.id()), lawyers.lawyer(it.datedBy()), lawyers.solo(), clock.instant());
    }
}
