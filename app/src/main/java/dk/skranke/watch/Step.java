package dk.skranke.watch;

import dk.skranke.book.Upcoming.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The steps in which a deadline is brought to mind. A day off moves a step earlier, never later. */
enum Step {
    LIMITATION_90(90),
    LIMITATION_30(30),
    DAYS_14(14),
    PRE(0),
    DAYS_3(3),
    DAY_1(1),
    MORNING(0),
    NOON(0),
    AFTERNOON(0),
    /** The last day, in the afternoon, and not struck: somebody rings. */
    LAST_HOURS(0),
    /** The last day has passed, and it is neither struck nor missed: told every morning. */
    OVERDUE(0),
    /** The lawyer did not look at it a working day after the file was put before them. */
    UNCONFIRMED(0),
    /** It came in two working hours ago and does not stand in the book. */
    UNENTERED(0),
    /** Nobody checked it by the evening of the day on which it was entered. */
    UNCHECKED(0),
    DISPUTED(0),
    /** A colleague handed it over. */
    HANDED_OVER(0),
    /** A lawyer gave a single instruction, and it waits to be acknowledged. */
    INSTRUCTED(0),
    /** Receipts of the past month that a lawyer is to look through. */
    SAMPLE(0),
    /** Nobody signed the evening's list. */
    UNSIGNED(0);

    private static final List<Step> COUNTED = List.of(PRE, DAY_1, DAYS_3, DAYS_14, LIMITATION_30, LIMITATION_90);

    private final int days;

    Step(int days) {
        this.days = days;
    }

    /** As in the texts: {@code days-14}. */
    String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The step that was reached last by this morning; of two on the same day the one that stands first in their list. On the
     * last safe day and after it the hours of the day take over.
     *
     * @param limitation whether its rule is one of limitation
     */
    static Optional<Step> reached(Due it, boolean limitation, LocalDate today, UnaryOperator<LocalDate> workdayUntil) {
        if (!today.isBefore(it.safe())) return Optional.empty();
        Step last = null;
        LocalDate since = LocalDate.MIN;
        for (var step : COUNTED) {
            if (!step.concerns(it, limitation)) continue;
            var day = workdayUntil.apply(step.day(it));
            if (today.isBefore(day) || !day.isAfter(since)) continue;
            last = step;
            since = day;
        }
        return Optional.ofNullable(last);
    }

    /** Whether it is told anew each day on which it still holds. */
    boolean repeats() {
        return this == OVERDUE || this == UNCHECKED || this == DISPUTED || this == HANDED_OVER || this == INSTRUCTED;
    }

    private boolean concerns(Due it, boolean limitation) {
        return switch (this) {
            case LIMITATION_30, LIMITATION_90 -> limitation;
            case PRE -> it.pre() != null;
            default -> true;
        };
    }

    private LocalDate day(Due it) {
        return this == PRE && it.pre() != null ? it.pre() : it.ends().minusDays(days);
    }
}
