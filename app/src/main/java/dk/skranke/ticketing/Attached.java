package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Attached files by their number, for whoever reads their words. */
@Repository
public class Attached {

    /** @param worthTrying whether reading it has not failed too often */
    public record File(long id, String name, long size, String content, boolean worthTrying) {}

    private final DSLContext sql;

    Attached(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public File file(long id, boolean worthTrying) {
        return sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .fetchSingle(it -> new File(id, it.getName(), it.getSize(), it.getContent(), worthTrying));
    }

    /** For queries of other modules. */
    public static Field<String> name(Field<Long> id) {
        return field(select(ATTACHMENT.NAME).from(ATTACHMENT).where(ATTACHMENT.ID.eq(id)));
    }
}
