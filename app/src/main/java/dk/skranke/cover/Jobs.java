package dk.skranke.cover;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("coverJobs")
class Jobs {

    @Bean
    Task<Void> coverBeginning(Beginnings beginnings) {
        return Tasks.recurring("cover-beginning", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> Asker.run(Asker.Role.WATCH, beginnings::look));
    }
}
