package dk.skranke.targets;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.time.Duration;

/** Working time as people say it: {@code 1 t 18 min}. Never in days: a day of work is not the same length everywhere. */
final class Spans {

    private Spans() {}

    static String of(Duration span, Language language) {
        var minutes = Math.max(0, span.toMinutes());
        var hours = minutes / 60;
        if (hours == 0) return Text.in(language, "targets.span.minutes", minutes);
        return minutes % 60 == 0
                ? Text.in(language, "targets.span.hours", Long.toString(hours))
                : Text.in(language, "targets.span.both", Long.toString(hours), minutes % 60);
    }
}
