package dk.skranke.recurring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a minute, on one node. */
@Configuration("recurringJobs")
class Jobs {

    @Bean
    Task<Void> recurringTickets(Round round) {
        return Tasks.recurring("recurring-tickets", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> round.look());
    }
}
