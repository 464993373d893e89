package dk.skranke.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A change that only its own transaction sees yet. Whoever keeps in memory what stands in the database reads anew within that
 * transaction and keeps nothing of it: taken back, it never was.
 */
public final class Uncommitted {

    private Uncommitted() {}

    public static boolean by(Object keeper) {
        return TransactionSynchronizationManager.hasResource(keeper);
    }

    /** @param afterwards forgets what is kept, whatever became of the transaction */
    public static void mark(Object keeper, Runnable afterwards) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || by(keeper)) return;
        TransactionSynchronizationManager.bindResource(keeper, keeper.getClass());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(keeper);
                afterwards.run();
            }
        });
    }
}
