package dk.skranke.targets;

import dk.skranke.ticketing.Courses;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes all open tickets again after targets or calendars changed, a few hundred in each transaction. */
@Service
class Recalculating {

    private static final int AT_ONCE = 500;

    private final Recalculations recalculations;
    private final Courses courses;
    private final Reckoning reckoning;
    private final Promises promises;
    private final Clock clock;

    Recalculating(Recalculations recalculations, Courses courses, Reckoning reckoning, Promises promises, Clock clock) {
        this.recalculations = recalculations;
        this.courses = courses;
        this.reckoning = reckoning;
        this.promises = promises;
        this.clock = clock;
    }

    /** @return whether there are more */
    @Transactional
    boolean some(long id) {
        var progress = recalculations.take(id);
        if (progress.isEmpty()) return false;
        if (progress.get().done() == 0) recalculations.count(id);
        var next = courses.openAfter(progress.get().last(), AT_ONCE);
        if (next.isEmpty()) {
            recalculations.finish(id);
            return false;
        }
        courses.hold(next);
        var unsaid = promises.hold(next);
        // What is past under the new rules was not promised before: only what comes is told, and what was to be told
        // already.
        var now = clock.instant();
        promises.keep(courses.of(next).stream()
                .map(it -> reckoning.of(it, unsaid.contains(it.ticket()) ? Instant.MIN : now))
                .toList());
        recalculations.advance(id, next.getLast(), next.size());
        return true;
    }
}
