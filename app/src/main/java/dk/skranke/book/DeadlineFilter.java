package dk.skranke.book;

import static dk.skranke.book.db.Tables.NEXT;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import dk.skranke.filtering.Field;
import dk.skranke.office.Member;
import dk.skranke.ticketing.FilterPart;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists of tickets by their next deadline, and by whether a second person has checked it. */
@Configuration(proxyBeanMethods = false)
class DeadlineFilter {

    private record Part(Field field, org.jooq.Field<?> column) implements FilterPart {

        @Override
        public Table<?> table() {
            return NEXT;
        }

        @Override
        public org.jooq.Field<Long> ticket() {
            return NEXT.TICKET_ID;
        }

        @Override
        public Condition knownTo(@Nullable Member me) {
            return me != null && me.guest() ? falseCondition() : noCondition();
        }
    }

    @Bean
    FilterPart byDeadline() {
        return new Part(Field.DEADLINE, NEXT.ENDS_ON);
    }

    @Bean
    FilterPart byControl() {
        return new Part(Field.CONTROL, NEXT.CONTROL);
    }
}
