package dk.skranke.deadlines;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a computation, with the law that it follows. A new kind does not compile until {@link Wording} can say it. */
sealed interface Step {

    /** A day on which nobody works, and why. */
    record DayOff(LocalDate day, String why) {}

    /** Only the country is known: the earliest day of all its places. */
    record PlaceUnknown() implements Step {}

    /** Posted that day, deemed received on this one. */
    record Received(LocalDate posted, LocalDate received, Period period, String law) implements Step {}

    /** The deemed receipt would have been on a day off. */
    record ReceiptMoved(List<DayOff> off, LocalDate to, Place place, String law) implements Step {}

    record YearEnd(LocalDate event, LocalDate to, String law) implements Step {}

    /** The day of the event is not counted. */
    record NotCounted(LocalDate event, String law) implements Step {}

    /** The day begins the period and is counted. */
    record Counted(LocalDate event, String law) implements Step {}

    record Runs(Period period, LocalDate from, LocalDate to, String law) implements Step {}

    record RunsBack(Period period, LocalDate from, LocalDate to, String law) implements Step {}

    record RunsWorkdays(int count, LocalDate from, LocalDate to, Place place, String law) implements Step {}

    /** The month has no such day. */
    record LastOfMonth(LocalDate day, String law) implements Step {}

    /** The period must be free between: one day more. */
    record DayBefore(LocalDate to, String law) implements Step {}

    record Moved(List<DayOff> off, LocalDate to, Place place, Seat seat, String law) implements Step {}

    /** Two working days at least. */
    record TwoWorkdays(LocalDate to, String law) implements Step {}

    record MovedBack(List<DayOff> off, LocalDate to, Place place) implements Step {}

    /** A day off, and the law does not care. */
    record Stays(DayOff off, String law) implements Step {}

    /** Days on which it stood still, and which therefore come on top. */
    record StoodStill(LocalDate from, LocalDate until, long days, LocalDate to, String law) implements Step {}

    /** It stood still before it began or after it had ended, and nothing follows from that. */
    record StoodOutside(LocalDate from, LocalDate until) implements Step {}

    /** After it stood still, so much of it is left at least. */
    record Rest(Period least, LocalDate from, LocalDate to, String law) implements Step {}

    /** The clock shows the hour of the event twice that night; the first one counts, unless somebody says otherwise. */
    record HourTwice(ZonedDateTime event) implements Step {}

    record FullHour(ZonedDateTime event, ZonedDateTime from, String law) implements Step {}

    record RunsHours(int count, ZonedDateTime from, ZonedDateTime to, String law) implements Step {}

    record SkipsOff(List<DayOff> off, Place place, String law) implements Step {}

    record Ends(LocalDate end, @Nullable ZonedDateTime at) implements Step {}

    record Safe(LocalDate day, List<DayOff> off) implements Step {}

    record PreDeadline(LocalDate day, int daysBefore, List<DayOff> off) implements Step {}
}
