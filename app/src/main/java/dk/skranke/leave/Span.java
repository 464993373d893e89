package dk.skranke.leave;

import dk.skranke.calendars.WorkingTime;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that somebody asked to be away. */
record Span(
        TicketId ticket,
        PersonId person,
        String kind,
        LocalDate first,
        LocalDate last,
        Half half,
        @Nullable PersonId substitute,
        State state,
        @Nullable Long absence) {

    enum Half {
        NONE,
        /** In the morning: of the last day, where there are several. */
        AM,
        /** In the afternoon: of the first day, where there are several. */
        PM
    }

    enum State {
        ASKED,
        GRANTED,
        OVER
    }

    /** Working days, counted in halves, that fall between these two days. */
    int halves(WorkingTime time, LocalDate from, LocalDate until) {
        var start = from.isAfter(first) ? from : first;
        var end = until.isBefore(last) ? until : last;
        if (start.isAfter(end)) return 0;
        var all = start.datesUntil(end.plusDays(1))
                .mapToInt(day -> Days.halves(time, day))
                .sum();
        var cut = half == Half.AM ? last : first;
        var counts = half != Half.NONE && !cut.isBefore(start) && !cut.isAfter(end) && Days.halves(time, cut) == 2;
        return counts ? all - 1 : all;
    }

    int halves(WorkingTime time) {
        return halves(time, first, last);
    }
}
