package dk.skranke.automation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a minute, on one node. */
@Configuration("automationJobs")
class Jobs {

    private static final int MOST_ROUNDS = 50;

    @Bean
    Task<Void> passing(Passing passing) {
        return Tasks.recurring("rules-passing", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> passing.look());
    }

    @Bean
    Task<Void> forgettingRules(Forgetting forgetting) {
        return Tasks.recurring("rules-forgetting", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> {
                    for (var round = 0; round < MOST_ROUNDS; round++)
                        if (Asker.call(Asker.Role.CLEANING, forgetting::forget) < Forgetting.AT_ONCE) return;
                });
    }
}
