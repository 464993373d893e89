package dk.skranke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.database.Asker;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who holds a row while others work: {@code busy.with("ticketing.ticket where id = 7", me, work, "ticketing.numbering")}. */
@Component
public class Busy {

    private final DSLContext sql;
    private final TransactionTemplate transaction;

    Busy(DSLContext sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * The work waits for the row, and until then keeps none from whoever has it that they may want next.
     *
     * @param row the table, and which of its rows
     * @param free the one row that must be there to take
     */
    public <T> T with(String row, Asker who, Supplier<T> work, String free) {
        return Asker.call(
                        who,
                        () -> Objects.requireNonNull(transaction.execute(_ -> {
                            sql.fetch("select from " + row + " for update");
                            var me = sql.fetchSingle("select pg_backend_pid()").into(Integer.class);
                            var working = CompletableFuture.supplyAsync(work);
                            await().until(() -> working.isDone() || waitsFor(me));
                            assertThat(working).isNotDone();
                            assertThat(sql.fetch("select from " + free + " for update skip locked"))
                                    .hasSize(1);
                            return working;
                        })))
                .join();
    }

    private boolean waitsFor(int me) {
        return sql.fetchSingle(
                        "select exists (select from pg_locks l where not l.granted and ? = any (pg_blocking_pids(l.pid)))",
                        me)
                .into(Boolean.class);
    }
}
