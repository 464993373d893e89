package dk.skranke.database;

import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/**
 * What the start still asks once pages are served. A database that is killed in just that moment comes back by itself, so the
 * program waits for it instead of ending: nobody would be there to start it again.
 */
public final class Patience {

    private static final int TRIES = 120;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Patience() {}

    /** @param work may be done again from its beginning
     * @throws RuntimeException what the work threw, where that is no lost database or a minute has passed */
    public static void run(Runnable work) {
        run(work, PAUSE);
    }

    static void run(Runnable work, Duration pause) {
        for (var tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (DataAccessResourceFailureException | UncategorizedSQLException | TransactionException e) {
                if (tries == TRIES) throw e;
                rest(pause, e);
            }
        }
    }

    private static void rest(Duration pause, RuntimeException failure) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
