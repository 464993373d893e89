package dk.skranke.composing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sees to it that a letter which waits is looked at when its moment comes: a job in the same transaction, whatever stops in between. */
@Component
class Departing {

    private final ObjectProvider<Scheduler> scheduler;

    Departing(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Each sending has a job of its own: one that comes for a letter which was taken back meanwhile finds nothing to do. */
    void at(long draft, Instant sent, Instant moment) {
        var job = draft + "-" + sent.toEpochMilli();
        // A batch does not look whether there is one already.
        scheduler.getObject().scheduleBatch(List.of(new TaskInstance<>(ReleaseJob.NAME, job)), moment);
    }
}
