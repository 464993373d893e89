package dk.skranke.watch;

import dk.skranke.shared.Language;
import dk.skranke.web.HealthPart;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the rounds of the deadlines are gone. */
@Component
class WatchHealth implements HealthPart {

    private final Reminders reminders;
    private final EmergencyPrint print;

    WatchHealth(Reminders reminders, EmergencyPrint print) {
        this.reminders = reminders;
        this.print = print;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("failedRounds", reminders.failed().size());
    }

    @Override
    public List<String> troubles(Language language) {
        return reminders.failed().stream()
                .map(it -> it == Daily.PRINT
                        ? Text.in(
                                language, "watch.trouble.print", print.folder().toString())
                        : Text.in(language, "watch.trouble.round", it.from().toString()))
                .toList();
    }
}
