package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.skranke.filtering.Field;
import dk.skranke.office.Member;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules know of tickets, as conditions on a ticket. */
@Component
class FilterParts {

    private final List<FilterPart> parts;

    FilterParts(ObjectProvider<FilterPart> parts) {
        this.parts = parts.orderedStream().toList();
    }

    /** Tickets of which it is so. To be found from there: what is asked for is rarer than tickets. */
    Condition among(Field field, Function<org.jooq.Field<?>, Condition> which, @Nullable Member me) {
        return parts.stream()
                .filter(it -> it.field() == field)
                .map(it -> TICKET.ID.in(
                        select(it.ticket()).from(it.table()).where(it.knownTo(me), which.apply(it.column()))))
                .findFirst()
                .orElse(falseCondition());
    }

    /** The same as numbers, each once for each time that it is so. */
    Select<Record1<Long>> those(Field field, Function<org.jooq.Field<?>, Condition> which, Member me) {
        return parts.stream()
                .filter(it -> it.field() == field)
                .<Select<Record1<Long>>>map(
                        it -> select(it.ticket()).from(it.table()).where(it.knownTo(me), which.apply(it.column())))
                .findFirst()
                .orElseGet(() -> select(TICKET.ID).from(TICKET).where(falseCondition()));
    }

    /** Tickets of which nothing of the kind is known. */
    Condition without(Field field, @Nullable Member me) {
        return among(field, _ -> noCondition(), me).not();
    }
}
