package dk.skranke.notifications;

import dk.skranke.database.Asker;
import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Something happened: who is to hear is worked out at once, on whichever node is first. The job does what fails here. */
@Component
class Hearing implements Audience {

    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    private final Spreading spreading;
    private final Executor turns = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("notifications").factory());

    Hearing(Spreading spreading) {
        this.spreading = spreading;
    }

    @Override
    public void hear(Notice it) {
        if (it.kind().equals(Spreading.HAPPENED)) turns.execute(this::spread);
    }

    @Override
    public void missed() {}

    private void spread() {
        try {
            Asker.run(Asker.Role.WATCH, () -> {
                while (spreading.spread() > 0) {}
            });
        } catch (RuntimeException e) {
            log.warn("Notifications wait for their job: {}", e.getClass().getName());
        }
    }
}
