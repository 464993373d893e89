package dk.skranke.watch;

import static dk.skranke.Given.as;
import static dk.skranke.watch.db.Tables.REMINDER;

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
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

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

    /** Counted and not read: the page of somebody whom many tests remind ends at a hundred. */
    int told(Member who, Step step, DeadlineId id) {
        return Asker.call(
                Asker.Role.DEADLINES,
                () -> Objects.requireNonNull(transaction.execute(_ -> sql.fetchCount(
                        REMINDER,
                        REMINDER.PERSON_ID.eq(who.id().value()),
                        REMINDER.MARK.startsWith(step + ":" + id.value() + ":")))));
    }
}
