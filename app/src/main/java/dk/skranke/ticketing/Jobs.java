package dk.skranke.ticketing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to tickets while nobody looks. */
@Configuration(value = "ticketJobs", proxyBeanMethods = false)
class Jobs {

    private static final Duration LOOK = Duration.ofMinutes(5);

    @Bean
    Task<Void> ticketsWake(Snoozing snoozing) {
        return Tasks.recurring("tickets-wake", FixedDelay.of(LOOK)).execute((_, _) -> {
            while (Asker.call(Asker.Role.MAIL, snoozing::wakeDue) > 0) {}
        });
    }
}
