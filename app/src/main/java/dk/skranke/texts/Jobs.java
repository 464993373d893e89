package dk.skranke.texts;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what has come in, a few files at a time. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    @Bean
    Task<Void> readingFiles(Texts texts) {
        return Tasks.recurring("files-reading", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((_, _) -> Asker.run(Asker.Role.MAIL, texts::read));
    }
}
