package dk.skranke.watch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dk.skranke.book.DeadlineEvent.Disputed;
import dk.skranke.book.DeadlineEvent.HandedOver;
import dk.skranke.book.DeadlineEvent.Instructed;
import dk.skranke.book.DeadlineEvent.Missed;
import dk.skranke.book.DeadlineId;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Moment;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the book says that somebody has to hear of: in the transaction in which it is said. */
@Component
class Hearing {

    private final Incidents incidents;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Hearing(Incidents incidents, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.incidents = incidents;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Disputed it) {
        if (Moment.told()) return;
        var job = it.deadline().value() + "_" + it.by().value() + "_" + it.sheet();
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(Rounds.DISPUTE, job), clock.instant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(HandedOver it) {
        if (Moment.told() || it.by().equals(it.to())) return;
        tell(it.deadline(), Step.HANDED_OVER, it.to());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Instructed it) {
        if (!Moment.told()) tell(it.deadline(), Step.INSTRUCTED, it.to());
    }

    private void tell(DeadlineId deadline, Step step, PersonId who) {
        var now = clock.instant();
        var job = deadline.value() + "-" + step + "-" + who.value() + "-" + now.toEpochMilli();
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(Rounds.TELL, job), now);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Missed it) {
        incidents.open(it);
    }
}
