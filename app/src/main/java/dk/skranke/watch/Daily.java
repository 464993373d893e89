package dk.skranke.watch;

import java.time.LocalTime;
import java.util.Locale;

/** A round that is gone once a day, from an hour on. */
enum Daily {
    MORNING(7, 0),
    EIGHT(8, 0),
    NOON(12, 0),
    AFTERNOON(15, 0),
    UNCHECKED(17, 0),
    EVENING(18, 0),
    ESCALATION(18, 30),
    PRINT(6, 0);

    static final String FAILED = "-failed";

    private final LocalTime from;

    Daily(int hour, int minute) {
        from = LocalTime.of(hour, minute);
    }

    LocalTime from() {
        return from;
    }

    /** As its row is called: {@code morning}. */
    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the row is called that says that it failed. */
    String failed() {
        return mark() + FAILED;
    }
}
