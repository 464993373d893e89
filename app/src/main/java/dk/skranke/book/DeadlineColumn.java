package dk.skranke.book;

import static dk.skranke.book.db.Tables.NEXT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dk.skranke.book.pages.NextPill;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.ListColumn;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A ticket's next deadline in lists, and whether a second person has checked it. */
@Component
@Order(1)
class DeadlineColumn implements ListColumn<NextPill> {

    private static final Field<LocalDate> EPOCH = inline(LocalDate.EPOCH);

    @Override
    public String key() {
        return "deadline";
    }

    @Override
    public String heading(Language language) {
        return Text.in(language, "book.column");
    }

    @Override
    public Field<NextPill> asked(Field<Long> ticket, Member me) {
        return field(select(row(NEXT.ENDS_ON, NEXT.CONTROL)
                        .mapping(NextPill.class, (ends, control) -> new NextPill(ends, control.equals("CHECKED"))))
                .from(NEXT)
                .where(NEXT.TICKET_ID.eq(ticket), me.guest() ? DSL.falseCondition() : DSL.noCondition()));
    }

    @Override
    public Field<Long> order(Field<Long> ticket, Member me) {
        return field(select(field("({0} - {1})::bigint", Long.class, NEXT.ENDS_ON, EPOCH))
                .from(NEXT)
                .where(NEXT.TICKET_ID.eq(ticket)));
    }

    @Override
    public List<String> headings(Language language) {
        return List.of(heading(language), Text.in(language, "book.column-control"));
    }

    @Override
    public List<@Nullable Object> exported(@Nullable NextPill it, Language language, ZoneId zone) {
        if (it == null) return Arrays.asList(null, null);
        return List.of(it.ends(), Text.in(language, it.checked() ? "book.column-checked" : "book.column-unchecked"));
    }

    @Override
    public Optional<Supplier<Cell>> shown(NextPill it) {
        return Optional.of(() -> new Cell(
                Dates.dueState(it.ends()).equals("ok") ? Dates.shortDay(it.ends()) : Dates.due(it.ends()),
                Dates.dueState(it.ends()),
                Text.t(it.checked() ? "book.column-checked-more" : "book.column-unchecked-more"),
                it.checked() ? null : Text.t("book.column-unchecked")));
    }
}
