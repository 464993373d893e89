package dk.skranke.recurring;

import dk.skranke.calendars.CalendarId;
import dk.skranke.recurring.pages.Coming;
import dk.skranke.shared.Language;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates to come in words: each on its day, and why not on another. */
@Component
class Foretelling {

    private final Ahead ahead;

    Foretelling(Ahead ahead) {
        this.ahead = ahead;
    }

    List<Coming> next(
            Rhythm rhythm, @Nullable CalendarId calendar, @Nullable LocalDateTime from, int most, Language language) {
        return ahead.next(rhythm, calendar, from, most).stream()
                .map(it -> coming(it, rhythm, calendar, language))
                .toList();
    }

    private Coming coming(Turn it, Rhythm rhythm, @Nullable CalendarId calendar, Language language) {
        var time = Dates.time(it.at().atZone(rhythm.zone()), language);
        var date = it.date().toLocalDate();
        if (!it.moved()) return new Coming(Dates.day(it.day(), language), time, null, "");
        return new Coming(
                Dates.day(it.day(), language),
                time,
                Dates.day(date, language),
                Text.known(language, "deadlines.off.", Objects.requireNonNullElse(ahead.why(date, calendar), "")));
    }
}
