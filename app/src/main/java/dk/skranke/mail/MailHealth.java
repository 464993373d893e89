package dk.skranke.mail;

import dk.skranke.shared.Language;
import dk.skranke.web.HealthPart;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether letters come and go. */
@Component
class MailHealth implements HealthPart {

    private static final Duration SLOW = Duration.ofMinutes(15);

    private final Overview overview;
    private final OutgoingServers servers;
    private final Clock clock;

    MailHealth(Overview overview, OutgoingServers servers, Clock clock) {
        this.overview = overview;
        this.servers = servers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Map<String, Object> figures() {
        var state = overview.state();
        return Map.of(
                "waiting", state.waiting(),
                "oldestSeconds", age(state).toSeconds(),
                "failed", state.failed().size(),
                "mailboxProblems", state.troubled().size());
    }

    @Override
    public List<String> troubles(Language language) {
        var state = overview.state();
        var troubles = new ArrayList<String>();
        if (!servers.isNamed()) troubles.add(Text.in(language, "mail.trouble.no-server"));
        if (age(state).compareTo(SLOW) > 0) troubles.add(Text.in(language, "mail.trouble.slow", state.waiting()));
        if (state.held() > 0) troubles.add(Text.in(language, "mail.trouble.held", state.held()));
        var failed = state.trulyFailed().size();
        if (failed > 0) troubles.add(Text.in(language, "mail.trouble.failed", failed));
        for (var it : state.troubled()) {
            var problem = Text.in(language, "mail.problem." + it.problem());
            troubles.add(Text.in(language, "mail.trouble.mailbox", it.box().address(), problem));
        }
        return troubles;
    }

    private Duration age(Overview.State state) {
        return state.oldest() == null ? Duration.ZERO : Duration.between(state.oldest(), clock.instant());
    }
}
