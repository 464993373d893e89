package dk.skranke.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dk.skranke.database.Asker;
import dk.skranke.database.Patience;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Correspondence;
import dk.skranke.ticketing.Delivery;
import dk.skranke.ticketing.Delivery.State;
import dk.skranke.ticketing.Leaving;
import dk.skranke.ticketing.MessageId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a reply becomes a letter: in the transaction that writes it, or not at all. */
@Component
class Outbox {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Departures departures;
    private final Mailboxes mailboxes;
    private final Correspondence correspondence;
    private final Desk desk;
    private final Scheduler scheduler;
    private final Clock clock;

    Outbox(
            Departures departures,
            Mailboxes mailboxes,
            Correspondence correspondence,
            Desk desk,
            Scheduler scheduler,
            Clock clock) {
        this.departures = departures;
        this.mailboxes = mailboxes;
        this.correspondence = correspondence;
        this.desk = desk;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Leaving it) {
        var ours = mailboxes.among(it.recipients());
        var recipients =
                it.recipients().stream().filter(to -> !ours.contains(to)).toList();
        if (recipients.isEmpty()) {
            tell(it, State.FAILED, "OWN_ADDRESS"); // it would come back to us, and so on
            return;
        }
        var id = id(mailboxes.of(it.team()).map(Mailbox::domain).orElse("skranke.invalid"), it);
        var gone = Moment.told(); // left long ago
        departures.queue(it, id, recipients, gone);
        tell(it, gone ? State.SENT : State.QUEUED, "");
        if (!gone) begin(it.message());
    }

    private void tell(Leaving it, State state, String reason) {
        correspondence.delivered(it.ticket(), it.message(), new Delivery(state, clock.instant(), 0, reason));
    }

    /** A server was named: whatever waits is tried at once. */
    void hurry() {
        Asker.call(Asker.Role.MAIL, desk::waiting).forEach(it -> unlessRunning(() -> schedule(it)));
    }

    void again(MessageId message) {
        Asker.run(Asker.Role.MAIL, () -> desk.again(message));
        schedule(message);
    }

    /** What a restore held back. */
    void release() {
        Asker.call(Asker.Role.MAIL, desk::held).forEach(this::again);
    }

    void fetch(Mailbox box) {
        if (!box.active() || box.imap() == null) return;
        unlessRunning(() -> schedule(Jobs.fetching(box)));
    }

    /** Perhaps on another node. */
    private static void unlessRunning(Runnable schedule) {
        try {
            schedule.run();
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException | ExecutionException _) {
            // it runs at this moment, has just ended, or was taken up between our look and our word
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        Patience.run(() -> mailboxes.polled().forEach(this::fetch));
    }

    private void schedule(TaskInstanceId job) {
        if (!scheduler.scheduleIfNotExists(new TaskInstance<>(job.getTaskName(), job.getId()), now())) {
            scheduler.reschedule(job, now());
        }
    }

    /** Of a new letter there is no job yet: a batch does not look for one. */
    private void begin(MessageId message) {
        var job = Jobs.sending(message);
        scheduler.scheduleBatch(List.of(new TaskInstance<>(job.getTaskName(), job.getId())), now());
        afterwards();
    }

    private void schedule(MessageId message) {
        unlessRunning(() -> schedule(Jobs.sending(message)));
        afterwards();
    }

    private void afterwards() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private Instant now() {
        return clock.instant();
    }

    private static String id(String domain, Leaving it) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random) + "." + it.ticket().value() + "@" + domain;
    }
}
