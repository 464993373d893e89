package dk.skranke.operations;

import static org.jooq.impl.DSL.field;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The database as a thing that can be away. */
@Repository
class Database {

    private static final int PATIENCE_SECONDS = 3;

    private final DSLContext sql;

    Database(DSLContext sql) {
        this.sql = sql;
    }

    boolean answers() {
        try {
            sql.selectOne().queryTimeout(PATIENCE_SECONDS).execute();
            return true;
        } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
            return false;
        }
    }

    long size() {
        return sql.select(field("pg_database_size(current_database())", SQLDataType.BIGINT))
                .fetchSingle()
                .value1();
    }
}
