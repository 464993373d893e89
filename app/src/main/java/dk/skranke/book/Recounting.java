package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;

import dk.skranke.deadlines.Deadlines;
import dk.skranke.shared.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New holidays: every open deadline is counted once more, and those that come out otherwise are laid before somebody. */
@Service
public class Recounting {

    private static final int AT_ONCE = 500;

    private final DSLContext sql;
    private final Deadlines deadlines;
    private final Reckoning reckoning;

    Recounting(DSLContext sql, Deadlines deadlines, Reckoning reckoning) {
        this.sql = sql;
        this.deadlines = deadlines;
        this.reckoning = reckoning;
    }

    /** A piece of them, for the system; whether there may be more. */
    @Transactional
    public boolean some() {
        var old = sql.selectFrom(DEADLINE)
                .where(Book.OPEN, DEADLINE.RULE.isNotNull(), DEADLINE.HOLIDAY_DATA.ne(deadlines.holidayData()))
                .orderBy(DEADLINE.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch(Rows::deadline);
        old.forEach(this::recount);
        return old.size() == AT_ONCE;
    }

    /** The day stays as it is, whatever comes out. Its explanation too: it says which holidays it was made with. */
    private void recount(Deadline it) {
        var now = reckoning.again(it, it.eventOn(), "", null, Language.EN).reckoned();
        var computed = now == null ? null : now.computedOn();
        var same = computed != null && computed.equals(it.computedOn());
        sql.update(DEADLINE)
                .set(DEADLINE.HOLIDAY_DATA, deadlines.holidayData())
                .set(
                        DEADLINE.REVIEW_ON,
                        same ? null : computed == null ? it.term().ends() : computed)
                .where(DEADLINE.ID.eq(it.id().value()))
                .execute();
    }
}
