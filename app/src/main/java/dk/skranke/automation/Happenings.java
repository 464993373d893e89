package dk.skranke.automation;

import dk.skranke.database.Asker;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what happens in a transaction, and has the rules look at it when all else is done: by then a ticket is what
 * whoever changed it made it, and nobody works on with what they read before a rule changed it.
 */
@Component
class Happenings {

    private final Engine engine;

    Happenings(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(TicketEvent it) {
        // A story from the past is told as it was.
        if (Moment.told() || setup() || !TransactionSynchronizationManager.isSynchronizationActive()) return;
        collected().events.add(it);
    }

    private static boolean setup() {
        return Asker.CURRENT.isBound() && Asker.CURRENT.get() == Asker.Role.SETUP;
    }

    private Collected collected() {
        for (var it : TransactionSynchronizationManager.getSynchronizations()) {
            if (it instanceof Collected known) return known;
        }
        var fresh = new Collected();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** The events of one transaction; those of the rules come in while they run. */
    private final class Collected implements TransactionSynchronization, Engine.Events {

        private List<TicketEvent> events = new ArrayList<>();

        /** Before the notices leave, so that those of the rules leave with them. */
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var before = TransactionSynchronizationManager.getSynchronizations();
            engine.settle(this);
            // Whoever heard of the rules' own changes only now would be left out of this round.
            TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(it -> !before.contains(it))
                    .forEach(it -> it.beforeCommit(readOnly));
        }

        @Override
        public List<TicketEvent> drain() {
            var all = events;
            events = new ArrayList<>();
            return all;
        }
    }
}
