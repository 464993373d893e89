package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.deadlines.Rule;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.DeskDate;
import dk.skranke.ticketing.DeskDates;
import dk.skranke.ticketing.TicketFacts;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** The deadlines that somebody answers for, and the days ahead of them on which they are put before the lawyer. */
@Component
class DeadlineDates implements DeskDates {

    private static final int SHOWN = 20;

    @Override
    public Field<List<DeskDate>> asked(Member me, LocalDate first, LocalDate last) {
        var ends = days(DEADLINE.ENDS_ON, false, me, first, last);
        var before = days(DEADLINE.PRE_ON, true, me, first, last);
        return multiset(ends.unionAll(before)).convertFrom(it -> it.map(row -> date(row, me.language())));
    }

    private static Select<Record6<LocalDate, Long, String, String, String, Boolean>> days(
            Field<LocalDate> day, boolean before, Member me, LocalDate first, LocalDate last) {
        return select(
                        day,
                        DEADLINE.ID,
                        DEADLINE.RULE,
                        DEADLINE.TITLE,
                        TicketFacts.title(DEADLINE.TICKET_ID),
                        inline(before))
                .from(DEADLINE)
                .where(mine(me), day.between(first, last))
                .orderBy(day, DEADLINE.ID)
                .limit(inline(SHOWN));
    }

    private static Condition mine(Member me) {
        return Book.OPEN.and(DEADLINE.RESPONSIBLE_ID.eq(me.id().value())).and(Book.visibleTo(me));
    }

    private static DeskDate date(Record6<LocalDate, Long, String, String, String, Boolean> it, Language language) {
        var title = Rule.title(it.value3(), it.value4(), language);
        return new DeskDate(
                it.value1(),
                it.value6() ? Text.in(language, "book.desk-before", title) : title,
                it.value5(),
                "/deadlines/" + it.value2());
    }
}
