package dk.skranke.watch;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One look at the clock: what is due is gone, each in a transaction of its own. A round that is marked as gone has been gone,
 * and one that fails holds up no other; it is tried again at the next look, and administrators read of it.
 */
class DailyRounds {

    private static final Logger log = LoggerFactory.getLogger(DailyRounds.class);

    private final TransactionTemplate transaction;
    private final Reminders reminders;
    private final ZonedDateTime now;
    private final List<RuntimeException> failed = new ArrayList<>();

    DailyRounds(TransactionTemplate transaction, Reminders reminders, ZonedDateTime now) {
        this.transaction = transaction;
        this.reminders = reminders;
        this.now = now;
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    /** At every look. */
    void always(Runnable work) {
        try {
            within(work);
        } catch (RuntimeException e) {
            failed.add(e);
        }
    }

    void daily(Daily round, Runnable work) {
        if (early(round)) return;
        try {
            within(() -> {
                if (reminders.begin(round.mark(), today())) work.run();
            });
        } catch (RuntimeException e) {
            failed.add(e);
            tell(round, e);
        }
    }

    /**
     * What is made outside the database, which would not wait so long: within no transaction, and marked when it is there.
     * Two nodes may both make it. That it failed is the administrators' to mend and nobody else's.
     */
    void outside(Daily round, Runnable work) {
        if (early(round) || reminders.gone(round, today())) return;
        try {
            work.run();
            within(() -> reminders.begin(round.mark(), today()));
        } catch (RuntimeException e) {
            tell(round, e);
        }
    }

    /** For the log of whoever called. */
    void end() {
        if (failed.isEmpty()) return;
        var first = failed.getFirst();
        failed.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }

    private boolean early(Daily round) {
        return now.toLocalTime().isBefore(round.from());
    }

    private void tell(Daily round, RuntimeException why) {
        var first = transaction.execute(_ -> reminders.begin(round.failed(), today()));
        if (Boolean.TRUE.equals(first))
            log.warn(
                    "The round {} of the deadlines failed: {}",
                    round.mark(),
                    why.getClass().getName());
    }

    private void within(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }
}
