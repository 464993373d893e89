package dk.skranke.watch;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.shared.Moment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days far ahead, a different one for each test: the rounds of today belong to the running program. */
@OfficeTest
class RemindingTest {

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

    @Value("${skranke.data}")
    Path data;

    Member jonas;

    @BeforeEach
    void jonas_is_there() {
        jonas = given.member("Jonas");
    }

    @Test
    void each_step_is_told_once_however_often_the_rounds_are_gone() {
        var ends = LocalDate.of(2031, 3, 19); // a Wednesday
        var id = ending(ends);

        round(ends.minusDays(14), 7, 0);
        round(ends.minusDays(14), 7, 1);
        round(ends.minusDays(13), 7, 0);
        assertThat(steps(id)).containsExactly(Step.DAYS_14);

        round(ends.minusDays(7), 7, 30);
        round(ends.minusDays(1), 7, 0);
        round(ends.minusDays(1), 23, 0);
        assertThat(steps(id)).contains(Step.DAY_1, Step.PRE, Step.DAYS_14);
    }

    @Test
    void on_the_last_day_it_is_told_three_times_and_a_partner_rings_in_the_afternoon() {
        var ends = LocalDate.of(2031, 5, 21);
        var id = ending(ends);

        round(ends, 8, 0);
        round(ends, 12, 0);
        round(ends, 15, 0);

        assertThat(steps(id)).contains(Step.MORNING, Step.NOON, Step.AFTERNOON);
        var mette = given.member("Mette");
        assertThat(as(mette, () -> reminders.unseen(mette))).anySatisfy(it -> {
            assertThat(it.deadline()).isEqualTo(id.value());
            assertThat(it.step()).isEqualTo(Step.LAST_HOURS);
        });
    }

    @Test
    void a_program_that_was_down_all_day_tells_the_afternoon_only() {
        var ends = LocalDate.of(2031, 6, 18);
        var id = ending(ends);

        round(ends, 16, 30);

        assertThat(steps(id)).contains(Step.AFTERNOON).doesNotContain(Step.MORNING, Step.NOON);
    }

    @Test
    void every_morning_the_next_fourteen_days_lie_in_a_folder() {
        var day = LocalDate.of(2031, 9, 2);
        ending(day.plusDays(3));

        round(day, 6, 0);

        assertThat(data.resolve("emergency/deadlines-2031-09-02.pdf")).exists();
    }

    @Test
    void a_missed_date_opens_its_way_back_and_says_whom_to_tell() {
        var lone = given.member("Lone");
        var ticket = given.ticket("Anken kom for sent", "Proces");
        var event = LocalDate.now(ZONE).minusDays(29);
        var id = as(
                jonas,
                () -> book.enter(
                        new DeadlineBook.Wanted(
                                ticket, "RPL372_ANKE", null, "DK", "Dom", event, null, jonas.id(), null, "", false),
                        jonas));
        var visitor = new Visitor(port).signIn(lone);
        visitor.get("/deadlines/" + id.value() + "/misses");
        assertThat(visitor.post("/deadlines/" + id.value() + "/misses", Map.of("reason", "Lå i en bunke"))
                        .statusCode())
                .isEqualTo(302);

        var page = visitor.get("/tickets/" + ticket.value()).body();
        assertThat(page).contains("Vejen tilbage er regnet ud", "Ansvarsforsikringen har fået besked");

        visitor.post("/deadlines/" + id.value() + "/notifications/client", Map.of());
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("Klienten fik besked: Lone Mikkelsen");
    }

    private void round(LocalDate day, int hour, int minute) {
        var then = day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
        Moment.at(then, () -> Asker.run(Asker.Role.DEADLINES, watch::round));
    }

    private List<Step> steps(DeadlineId id) {
        return as(jonas, () -> reminders.unseen(jonas)).stream()
                .filter(it -> it.deadline() != null && it.deadline() == id.value())
                .map(Reminders.Shown::step)
                .toList();
    }

    private DeadlineId ending(LocalDate ends) {
        var ticket = given.ticket("Frist den " + ends, "Proces");
        return as(jonas, () -> book.enter(EveningControlTest.byHand(ticket, "Frist den " + ends, ends, jonas), jonas));
    }
}
