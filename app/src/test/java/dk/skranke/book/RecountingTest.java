package dk.skranke.book;

import static dk.skranke.Given.as;
import static dk.skranke.book.db.Tables.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class RecountingTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    Book book;

    @Autowired
    Recounting recounting;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void new_holidays_change_no_day_but_lay_the_difference_before_somebody() {
        var sofie = given.member("Sofie");
        var event = LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusDays(1);
        var ticket = given.ticket("Helligdage", "Proces");
        var id = as(
                sofie,
                () -> deadlines.enter(
                        new DeadlineBook.Wanted(
                                ticket, "RPL372_ANKE", null, "DK", "Dom", event, null, sofie.id(), null, "", false),
                        sofie));
        var ends = event.plusWeeks(4);
        as(
                sofie,
                () -> transaction.executeWithoutResult(_ -> sql.update(DEADLINE)
                        .set(DEADLINE.HOLIDAY_DATA, "older")
                        .set(DEADLINE.COMPUTED_ON, ends.plusDays(1))
                        .set(DEADLINE.ENDS_ON, ends.plusDays(1))
                        .where(DEADLINE.ID.eq(id.value()))
                        .execute()));

        Asker.run(Asker.Role.DEADLINES, recounting::some);

        assertThat(as(sofie, () -> book.find(id, sofie)).term().ends()).isEqualTo(ends.plusDays(1));
        var visitor = new Visitor(port).signIn(sofie);
        assertThat(visitor.get("/deadlines/" + id.value()).body()).contains("Med de nye helligdage giver reglen");
        assertThat(visitor.get("/deadlines?part=unchecked").body()).contains("Nye helligdage giver");
    }
}
