package dk.skranke.composing;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a letter go when its moment has come, in the name of whoever wrote it and with their rights of that moment. */
@Configuration(proxyBeanMethods = false)
class ReleaseJob {

    static final String NAME = "composing-release";

    @Bean
    Task<Void> releaseLetter(Sending sending, Authors authors, Members members, Clock clock) {
        return Tasks.custom(NAME, Void.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((it, _) -> {
                    var draft = Long.parseLong(it.getId().split("-")[0]);
                    var rest = release(draft, sending, authors, members);
                    if (rest.isEmpty()) return new CompletionHandler.OnCompleteRemove<>();
                    return (complete, operations) ->
                            operations.reschedule(complete, clock.instant().plus(rest.get()));
                });
    }

    private static Optional<Duration> release(long draft, Sending sending, Authors authors, Members members) {
        var author = Asker.call(Asker.Role.MAIL, () -> authors.of(draft));
        if (author.isEmpty()) return Optional.empty();
        var me = Asker.call(new Asker.Person(author.get().value()), () -> members.find(author.get()));
        if (me.isEmpty()) return back(sending, draft, "composing.returned.author", true);
        try {
            return as(me.get(), draft, sending);
        } catch (Refused no) {
            return back(sending, draft, Text.in(me.get().language(), no.key(), no.arguments()), false);
        } catch (NotFound _) {
            return back(sending, draft, "composing.returned.hidden", true);
        }
    }

    private static Optional<Duration> as(Member me, long draft, Sending sending) {
        return Asker.call(new Asker.Person(me.id().value()), () -> sending.release(draft, me));
    }

    private static Optional<Duration> back(Sending sending, long draft, String why, boolean shared) {
        Asker.run(Asker.Role.MAIL, () -> sending.giveBack(draft, why, shared));
        return Optional.empty();
    }
}
