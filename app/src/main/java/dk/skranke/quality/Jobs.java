package dk.skranke.quality;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("qualityJobs")
class Jobs {

    @Bean
    Task<Void> drawingSamples(Drawing drawing) {
        return Tasks.recurring("quality-drawing", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> drawing.draw());
    }
}
