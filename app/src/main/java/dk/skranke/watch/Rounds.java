package dk.skranke.watch;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.book.DeadlineId;
import dk.skranke.database.Asker;
import dk.skranke.office.PersonId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the watch: its rounds every minute, and one for each mail. */
@Configuration(proxyBeanMethods = false)
class Rounds {

    static final String MAIL = "watch-mail";
    static final String DISPUTE = "watch-dispute";
    static final String TELL = "watch-tell";

    private static final Duration RETRY = Duration.ofMinutes(5);

    @Bean
    Task<Void> rounds(Watch watch) {
        return Tasks.recurring("watch-rounds", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> Asker.run(Asker.Role.DEADLINES, watch::round));
    }

    /** A disagreement is told as the system: whoever disagrees must not write into other people’s reminders. */
    @Bean
    Task<Void> disagreeing(Watch watch) {
        return Tasks.oneTime(DISPUTE, Void.class).execute((it, _) -> {
            var parts = it.getId().split("_");
            var deadline = new DeadlineId(Long.parseLong(parts[0]));
            var second = new PersonId(Long.parseLong(parts[1]));
            Asker.run(Asker.Role.DEADLINES, () -> watch.disputed(deadline, second));
        });
    }

    @Bean
    Task<Void> telling(Watch watch) {
        return Tasks.oneTime(TELL, Void.class).execute((it, _) -> {
            var parts = it.getId().split("-");
            var deadline = new DeadlineId(Long.parseLong(parts[0]));
            var who = new PersonId(Long.parseLong(parts[2]));
            Asker.run(Asker.Role.DEADLINES, () -> watch.tell(deadline, Step.valueOf(parts[1]), who));
        });
    }

    @Bean
    Task<Void> reminding(Telegrams telegrams, Clock clock) {
        return Tasks.custom(MAIL, Void.class)
                .onFailureReschedule(FixedDelay.of(RETRY))
                .onDeadExecutionRevive()
                .execute((it, _) -> Asker.call(Asker.Role.MAIL, () -> telegrams.send(it.getId()))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) ->
                                operations.reschedule(complete, clock.instant().plus(RETRY)));
    }
}
