package dk.skranke.ticketing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import dk.skranke.shared.Refused;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour which moves are due. One that is refused, by an open deadline say, is tried again. */
@Configuration(proxyBeanMethods = false)
class TimetableJob {

    private static final Logger log = LoggerFactory.getLogger(TimetableJob.class);

    @Bean
    RecurringTask<Void> workflowsGoOn(Timetable timetable) {
        return Tasks.recurring("workflows-go-on", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((_, _) ->
                        Asker.run(Asker.Role.WATCH, () -> timetable.due().forEach(it -> make(timetable, it))));
    }

    private static void make(Timetable timetable, Timetable.Due due) {
        try {
            timetable.make(due);
        } catch (Refused it) {
            log.info("Ticket {} stays at {}: {}", due.ticket().value(), due.from(), it.key());
        }
    }
}
