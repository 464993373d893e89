package dk.skranke.operations;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.CLOB;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files without a row: the program was killed between the two, or a draft was thrown away. Who refers to files stands in
 * one place, the schema: every column that does bears the same check, and {@code operations.referred} asks them all.
 */
@Service
class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final int AT_ONCE = 5000;

    private final FileStore files;
    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Leftovers(FileStore files, DSLContext sql, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were removed */
    int collect() {
        var removed = 0;
        var now = clock.instant();
        try (var old = files.settled(now)) {
            for (var some : (Iterable<List<ContentId>>) old.gather(Gatherers.windowFixed(AT_ONCE))::iterator) {
                var referred = referred(some);
                for (var it : some) if (!referred.contains(it.value()) && files.remove(it, now)) removed++;
            }
        }
        if (removed > 0) log.info("{} files that nobody refers to were removed", removed);
        return removed;
    }

    private Set<String> referred(List<ContentId> some) {
        var ids = some.stream().map(ContentId::value).toArray(String[]::new);
        var found = transaction.execute(_ -> sql.select(field(name("id"), CLOB))
                .from("operations.referred({0}) as id", val(ids))
                .fetchSet(field(name("id"), CLOB)));
        if (found == null) throw new IllegalStateException("the database did not say");
        return new HashSet<>(found);
    }
}
