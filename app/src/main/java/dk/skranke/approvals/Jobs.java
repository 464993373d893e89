package dk.skranke.approvals;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few minutes, on one node. */
@Configuration("approvalJobs")
class Jobs {

    private static final int AT_ONCE = 100;

    @Bean
    Task<Void> standing(Standing standing) {
        return Tasks.recurring("approvals-standing", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> Asker.run(Asker.Role.WATCH, () -> {
                    var last = standing.look(0, AT_ONCE);
                    while (last > 0) last = standing.look(last, AT_ONCE);
                }));
    }
}
