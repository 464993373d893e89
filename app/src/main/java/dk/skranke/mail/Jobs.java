package dk.skranke.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import dk.skranke.ticketing.MessageId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail room's jobs: one for each letter that is to leave, one for each mailbox that is fetched from. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    static final String SEND = "mail-send";
    static final String FETCH = "mail-fetch";

    static TaskInstanceId sending(MessageId message) {
        return TaskInstanceId.of(SEND, Long.toString(message.value()));
    }

    static TaskInstanceId fetching(Mailbox box) {
        return TaskInstanceId.of(FETCH, Long.toString(box.id()));
    }

    @Bean
    Task<Void> send(Dispatch dispatch, Clock clock) {
        return Tasks.custom(SEND, Void.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((it, _) -> {
                    var message = new MessageId(Long.parseLong(it.getId()));
                    return next(Asker.call(Asker.Role.MAIL, () -> dispatch.attempt(message)), clock);
                });
    }

    @Bean
    Task<Void> fetch(Fetching fetching, Clock clock, @Value("${skranke.imap.interval}") Duration interval) {
        return Tasks.custom(FETCH, Void.class)
                .onFailureReschedule(FixedDelay.of(interval))
                .onDeadExecutionRevive()
                .execute((it, _) -> next(
                        fetching.fetch(Long.parseLong(it.getId())).map(more -> more ? Duration.ZERO : interval),
                        clock));
    }

    private static CompletionHandler<Void> next(Optional<Duration> pause, Clock clock) {
        if (pause.isEmpty()) return new CompletionHandler.OnCompleteRemove<>();
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(pause.get()));
    }
}
