package dk.skranke.watch;

import static dk.skranke.Given.as;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.shared.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rounds of days far ahead, a different one for each test: those of today belong to the running program. */
@OfficeTest
abstract class WithRounds {

    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook book;

    @Autowired
    Watch watch;

    @Autowired
    Reminders reminders;

    Member jonas;

    @BeforeEach
    void jonas_is_there() {
        jonas = given.member("Jonas");
    }

    void round(LocalDate day, int hour, int minute) {
        var then = day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
        Moment.at(then, () -> Asker.run(Asker.Role.DEADLINES, watch::round));
    }

    DeadlineId ending(LocalDate ends) {
        var ticket = given.ticket("Frist den " + ends, "Proces");
        return as(jonas, () -> book.enter(EveningControlTest.byHand(ticket, "Frist den " + ends, ends, jonas), jonas));
    }
}
