package dk.skranke.notifications;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.skranke.database.Asker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells people while nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    /** For what was not heard: otherwise it is done at once. */
    private static final Duration SPREAD = Duration.ofMinutes(1);

    private static final Duration MAIL = Duration.ofMinutes(1);
    private static final Duration PUSH = Duration.ofSeconds(20);
    private static final Duration FORGET = Duration.ofHours(6);
    private static final int MOST_ROUNDS = 50;

    @Bean
    Task<Void> spreading(Spreading spreading) {
        return Tasks.recurring("notifications-spread", FixedDelay.of(SPREAD)).execute((_, _) -> {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                if (Asker.call(Asker.Role.WATCH, spreading::spread) == 0) return;
            }
        });
    }

    @Bean
    Task<Void> mailing(Mailing mailing) {
        return Tasks.recurring("notifications-mail", FixedDelay.of(MAIL)).execute((_, _) -> {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                if (mailing.send() == 0) return;
            }
        });
    }

    @Bean
    Task<Void> pushing(Pushing pushing) {
        return Tasks.recurring("notifications-push", FixedDelay.of(PUSH)).execute((_, _) -> {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                if (pushing.push() == 0) return;
            }
        });
    }

    @Bean
    Task<Void> roundLetters(RoundLetters letters) {
        return Tasks.recurring("notifications-digest", FixedDelay.of(MAIL)).execute((_, _) -> {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                if (letters.send() == 0) return;
            }
        });
    }

    @Bean
    Task<Void> forgettingNews(Bell bell) {
        return Tasks.recurring("notifications-forget", FixedDelay.of(FORGET)).execute((_, _) -> {
            for (var round = 0; round < MOST_ROUNDS; round++) {
                if (Asker.call(Asker.Role.WATCH, bell::forget) == 0) return;
            }
        });
    }
}
