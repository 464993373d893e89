package dk.skranke.targets;

import static dk.skranke.targets.db.Tables.PROMISE;

import dk.skranke.filtering.Field;
import dk.skranke.office.Member;
import dk.skranke.ticketing.FilterPart;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of tickets by when their running clock is out. */
@Component
class ResponseFilter implements FilterPart {

    @Override
    public Field field() {
        return Field.RESPONSE;
    }

    @Override
    public Table<?> table() {
        return PROMISE;
    }

    @Override
    public org.jooq.Field<Long> ticket() {
        return PROMISE.TICKET_ID;
    }

    @Override
    public org.jooq.Field<?> column() {
        return PROMISE.DUE_AT;
    }

    @Override
    public Condition knownTo(@Nullable Member me) {
        return PROMISE.DUE_AT.isNotNull().and(PROMISE.PAUSED.isFalse());
    }
}
