package dk.skranke.leave;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.WorkingTime;
import dk.skranke.office.Directory;
import dk.skranke.office.Office;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose days are which, by the calendar that somebody works by and the leave year of the office’s country. */
@Component
class Reckoner {

    private final Calendars calendars;
    private final Directory directory;
    private final Clock clock;

    Reckoner(Calendars calendars, Directory directory, Clock clock) {
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    /** Empty where the office has no calendar yet. */
    Optional<WorkingTime> time(@Nullable CalendarId calendar) {
        var all = calendars.all();
        return all.stream()
                .filter(it -> it.id().equals(calendar))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(it -> calendars.time(it.id()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.zone());
    }

    Instant now() {
        return clock.instant();
    }

    LeaveYear year(LocalDate day) {
        return LeaveYear.of(day, country());
    }

    LeaveYear numbered(int year) {
        return LeaveYear.numbered(year, country());
    }

    private String country() {
        return directory.office().map(Office::country).orElse("DK");
    }

    Balance balance(Leaves.File it, String kind, LeaveYear year, WorkingTime time) {
        return Balance.of(kind, year, it.entitlements(), it.spans(), time, today());
    }
}
