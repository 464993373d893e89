package dk.skranke.targets;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What looks at promises while nobody does. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final int MOST_ROUNDS = 50;

    @Bean
    Task<Void> watching(Watch watch) {
        return Tasks.recurring("targets-watch", FixedDelay.of(LOOK)).execute((_, _) -> {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                if (Asker.call(Asker.Role.WATCH, watch::look) == 0) return;
            }
        });
    }

    @Bean
    Task<Void> recalculating(Recalculating recalculating, Clock clock) {
        return Tasks.custom(Recalculations.TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(30)))
                .onDeadExecutionRevive()
                .execute((it, _) -> {
                    var id = Long.parseLong(it.getId());
                    for (var round = 0; round < MOST_ROUNDS; round++) {
                        if (!Asker.call(Asker.Role.WATCH, () -> recalculating.some(id)))
                            return new CompletionHandler.OnCompleteRemove<>();
                    }
                    return (complete, operations) -> operations.reschedule(complete, clock.instant());
                });
    }
}
