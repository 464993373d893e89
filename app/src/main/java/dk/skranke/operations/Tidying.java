package dk.skranke.operations;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few hours, on one node: what is a day old today was not yet this morning. */
@Configuration(proxyBeanMethods = false)
class Tidying {

    private static final Duration PAUSE = Duration.ofHours(6);

    @Bean
    Task<Void> leftovers(Leftovers leftovers) {
        return Tasks.recurring("files-leftovers", FixedDelay.of(PAUSE)).execute((_, _) -> leftovers.collect());
    }
}
