package dk.skranke.deadlines;

import java.time.LocalDate;

/** On which days of a month the event of a rule can fall: § 622 BGB ends employment on the 15th or the last. */
enum EventDay {
    ANY,
    LAST,
    FIFTEENTH_OR_LAST;

    boolean holds(LocalDate day) {
        var last = day.getDayOfMonth() == day.lengthOfMonth();
        return switch (this) {
            case ANY -> true;
            case LAST -> last;
            case FIFTEENTH_OR_LAST -> last || day.getDayOfMonth() == 15;
        };
    }
}
