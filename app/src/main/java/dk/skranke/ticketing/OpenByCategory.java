package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.catalogue.InUse;
import dk.skranke.office.Member;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tickets, category by category, as far as a member may see them. */
@Repository
class OpenByCategory implements InUse {

    private final DSLContext sql;

    OpenByCategory(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CategoryId, Integer> open(Member me) {
        return sql.select(TICKET.CATEGORY_ID.convertFrom(CategoryId::new), count())
                .from(TICKET)
                .where(TICKET.OPEN.isTrue(), Tickets.visibleTo(me))
                .groupBy(TICKET.CATEGORY_ID)
                .fetchMap(it -> it.value1(), it -> it.value2());
    }
}
