package dk.skranke.notifications;

import dk.skranke.database.Asker;
import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Something happened: who is to hear is worked out at once, on whichever node is first, and in a burst for all of it together.
 * The job does what fails here.
 */
@Component
class Hearing implements Audience {

    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    /** What comes within this of a turn is worked out together in the next one: a burst takes few. */
    private static final Duration GATHERED = Duration.ofMillis(100);

    private final Spreading spreading;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("notifications").factory());
    private volatile long next = System.nanoTime();

    Hearing(Spreading spreading) {
        this.spreading = spreading;
    }

    @Override
    public void hear(Notice it) {
        // One turn does all that was heard of before it begins.
        if (it.kind().equals(Spreading.HAPPENED) && !waiting.getAndSet(true))
            turns.schedule(this::spread, next - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void missed() {}

    private void spread() {
        next = System.nanoTime() + GATHERED.toNanos();
        waiting.set(false);
        try {
            Asker.run(Asker.Role.WATCH, () -> {
                while (spreading.spread() == Spreading.AT_ONCE) {}
            });
        } catch (RuntimeException e) {
            log.warn("Notifications wait for their job: {}", e.getClass().getName());
        }
    }
}
