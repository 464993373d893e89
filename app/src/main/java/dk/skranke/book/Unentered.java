package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.WorkingTime;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Arrivals;
import dk.skranke.ticketing.Arrivals.Arrived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What came in as a deadline and does not stand in the book yet: it should within two working hours, on the same day. */
@Component
public class Unentered {

    private static final Duration PROMISE = Duration.ofHours(2);
    private static final int MOST = 200;

    /** @param due until when it should have been entered */
    public record Waiting(Arrived it, Instant due) {}

    private final Arrivals arrivals;
    private final Calendars calendars;

    Unentered(Arrivals arrivals, Calendars calendars) {
        this.arrivals = arrivals;
        this.calendars = calendars;
    }

    List<Waiting> of(Member me) {
        return waiting(arrivals.waiting(Unentered::inNoBook, MOST, me));
    }

    /** Of the whole office, for the system. */
    public List<Waiting> all() {
        return waiting(arrivals.waiting(Unentered::inNoBook, MOST));
    }

    private List<Waiting> waiting(List<Arrived> arrived) {
        if (arrived.isEmpty()) return List.of();
        var hours = hours();
        return arrived.stream().map(it -> new Waiting(it, due(it.at(), hours))).toList();
    }

    /** By the office's working hours; without any, by the clock. */
    private static Instant due(Instant at, Optional<WorkingTime> hours) {
        return hours.map(it -> it.after(at, PROMISE)).orElseGet(() -> at.plus(PROMISE));
    }

    private Optional<WorkingTime> hours() {
        return calendars.all().stream().findFirst().map(it -> calendars.time(it.id()));
    }

    /** Whatever became of it: a deadline that was dropped has been in the book. */
    private static Condition inNoBook(Field<Long> ticket) {
        return notExists(selectOne().from(DEADLINE).where(DEADLINE.TICKET_ID.eq(ticket)));
    }
}
