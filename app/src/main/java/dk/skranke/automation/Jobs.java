package dk.skranke.automation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a minute, on one node. */
@Configuration("automationJobs")
class Jobs {

    @Bean
    Task<Void> passing(Passing passing) {
        return Tasks.recurring("rules-passing", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> passing.look());
    }
}
