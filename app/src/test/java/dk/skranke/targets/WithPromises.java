package dk.skranke.targets;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.calendars.Calendars;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What a ticket was promised, read past row security. */
@OfficeTest
abstract class WithPromises {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Calendars calendars;

    @Autowired
    Courses courses;

    @Autowired
    Reckoning reckoning;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;

    @BeforeEach
    void cast() {
        sofie = given.member("Sofie");
    }

    Course course(TicketId ticket) {
        return Asker.call(Asker.Role.WATCH, () -> courses.of(List.of(ticket))).getFirst();
    }

    Promise promise(TicketId ticket) {
        return reckoning.of(course(ticket), Instant.MIN);
    }

    Instant after(Instant from, Duration working) {
        return calendars.time(calendars.all().getFirst().id()).after(from, working);
    }

    @Nullable
    Instant due(TicketId ticket) {
        var due = (OffsetDateTime) onTicket(ticket, "response_due");
        return due == null ? null : due.toInstant();
    }

    @Nullable
    Object onTicket(TicketId ticket, String column) {
        return Asker.call(
                        Asker.Role.WATCH,
                        () -> Optional.ofNullable(transaction.execute(_ -> sql.fetchValue(
                                "select " + column + " from ticketing.ticket where id = " + ticket.value()))))
                .orElse(null);
    }
}
