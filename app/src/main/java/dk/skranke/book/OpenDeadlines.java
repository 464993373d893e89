package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BOOLEAN;

import dk.skranke.deadlines.Rule;
import dk.skranke.matters.Holding;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A matter stays open while a deadline of it is. */
@Component
@Order(10)
class OpenDeadlines implements Holding {

    @Override
    public String mark() {
        return "deadlines";
    }

    @Override
    public Field<List<Open>> open(Field<Long> matter, Member me, Language language) {
        return multiset(select(DEADLINE.ID, DEADLINE.RULE, DEADLINE.TITLE, DEADLINE.ENDS_ON)
                        .from(DEADLINE)
                        .where(DEADLINE.MATTER_ID.eq(matter), Book.OPEN, Book.visibleTo(me))
                        .orderBy(DEADLINE.ENDS_ON, DEADLINE.ID)
                        .limit(TOLD))
                .convertFrom(rows -> rows.map(it -> new Open(
                        "/deadlines/" + it.value1(), Rule.title(it.value2(), it.value3(), language), it.value4())));
    }

    @Override
    public Condition any(Field<Long> matter) {
        return condition(function(name("book", "holds_open"), BOOLEAN, matter));
    }
}
