package dk.skranke.watch;

import static dk.skranke.Given.as;
import static dk.skranke.watch.db.Tables.REMINDER;
import static dk.skranke.watch.db.Tables.TELEGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Routing;
import dk.skranke.web.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Describing describing;

    @Autowired
    Routing routing;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Watch watch;

    @Autowired
    Reminders reminders;

    @Autowired
    org.jooq.DSLContext sql;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

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

    /** A partner of no team that has it, behind a wall perhaps: they ring all the same. */
    @Test
    void a_partner_who_may_not_open_it_hears_whose_it_is_and_nothing_of_what() {
        var emil = given.member("Emil");
        var mette = given.member("Mette");
        var ends = LocalDate.of(2031, 5, 28);
        var ticket = given.ticket("Noget i serverrummet", "IT-support");
        var today = LocalDate.now(ZONE);
        as(
                emil,
                () -> book.enter(
                        new DeadlineBook.Wanted(
                                ticket,
                                null,
                                "Hemmelig frist",
                                "DK",
                                "Aftale",
                                today,
                                ends,
                                emil.id(),
                                jonas.id(),
                                "Aftalt",
                                false),
                        emil));

        round(ends, 15, 0);

        assertThat(as(mette, () -> reminders.unseen(mette)))
                .filteredOn(it -> emil.id().equals(it.responsible()))
                .filteredOn(it -> it.step() == Step.LAST_HOURS)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.deadline()).isNull();
                    assertThat(it.title()).isNull();
                    assertThat(it.ends()).isNull();
                });
        assertThat(new Visitor(port).signIn(mette).get("/deadlines/reminders").body())
                .contains("Emil Sørensen svarer for den, team IT-support")
                .doesNotContain("Hemmelig", "serverrummet");
    }

    @Test
    void whoever_gets_a_deadline_hears_of_it_on_their_page_at_once() {
        var sofie = given.member("Sofie");
        var id = ending(LocalDate.of(2031, 7, 16));
        var visitor = new Visitor(port).signIn(jonas);
        visitor.get("/deadlines/" + id.value());
        var answer = visitor.post(
                "/deadlines/" + id.value() + "/handovers",
                Map.of("to", Long.toString(sofie.id().value())));
        assertThat(answer.statusCode()).isEqualTo(302);

        Asker.run(Asker.Role.DEADLINES, () -> watch.tell(id, Step.HANDED_OVER, sofie.id()));

        assertThat(as(sofie, () -> reminders.unseen(sofie))).anySatisfy(it -> {
            assertThat(it.deadline()).isEqualTo(id.value());
            assertThat(it.step()).isEqualTo(Step.HANDED_OVER);
        });
        assertThat(new Visitor(port).signIn(sofie).get("/notifications").body()).contains("/deadlines/reminders");
    }

    /** Rolled back, so that the mails of the running program do not take them. */
    @Test
    void what_comes_due_for_somebody_in_one_round_is_one_mail() {
        var birgit = given.member("Birgit");
        var day = LocalDate.of(2031, 2, 4);
        var about = new Reminders.About(null, null, given.team("Proces"), null, java.util.Set.of());
        Asker.run(
                Asker.Role.DEADLINES,
                () -> transaction.executeWithoutResult(it -> {
                    it.setRollbackOnly();
                    sql.update(REMINDER)
                            .set(REMINDER.SEEN_AT, OffsetDateTime.now(ZONE))
                            .where(REMINDER.PERSON_ID.eq(birgit.id().value()))
                            .execute();
                    for (var step : List.of(Step.MORNING, Step.NOON, Step.AFTERNOON))
                        reminders.remind(birgit.id(), step, about, day, day);
                    reminders.remind(jonas.id(), Step.MORNING, about, day, day);
                    var ids = sql.select(REMINDER.ID)
                            .from(REMINDER)
                            .where(REMINDER.PERSON_ID.eq(birgit.id().value()), REMINDER.SEEN_AT.isNull())
                            .orderBy(REMINDER.ID)
                            .fetch(REMINDER.ID);

                    assertThat(ids).hasSize(3);
                    var waiting = reminders.unmailed(ids.getLast()).orElseThrow();
                    assertThat(waiting.to().id()).isEqualTo(birgit.id());
                    assertThat(waiting.reminders()).isEqualTo(ids);
                    assertThat(ids).filteredOn(waiting::earlier).isEqualTo(ids.subList(1, 3));
                    reminders.mailed(waiting.reminders());
                    assertThat(ids)
                            .allSatisfy(
                                    one -> assertThat(reminders.unmailed(one)).isEmpty());
                }));
        assertThat(Text.in(Language.DA, "watch.mail.text", 3)).startsWith("Der er 3 påmindelser til dig");
    }

    @Test
    void a_team_reads_its_reminders_at_an_address_that_people_read() {
        var it = given.team("Proces");
        var visitor = new Visitor(port).signIn(given.member("Mette"));
        var path = "/administration/deadlines/addresses";
        visitor.get(path);
        for (var wrong : List.of("proces", "a b@example.org", "proces@brixlindegaard.dk")) {
            var answer = visitor.post(path, Map.of("team-" + it.value(), wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains(wrong);
        }

        assertThat(visitor.post(path, Map.of("team-" + it.value(), "vagt@example.org"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(visitor.get(path).body()).contains("vagt@example.org");
        var about = new Reminders.About(null, null, it, null, java.util.Set.of());
        var day = LocalDate.of(2031, 1, 1);
        Asker.run(
                Asker.Role.DEADLINES,
                () -> transaction.executeWithoutResult(_ -> {
                    reminders.tell(it, Step.MORNING, about, day);
                    reminders.tell(it, Step.MORNING, about, day);
                }));
        var told = Asker.call(
                Asker.Role.DEADLINES,
                () -> Objects.requireNonNull(
                        transaction.execute(_ -> sql.fetchCount(TELEGRAM, TELEGRAM.TEAM_ID.eq(it.value())))));
        assertThat(told).isEqualTo(1);
        visitor.post(path, Map.of());
        assertThat(visitor.get(path).body()).doesNotContain("vagt@example.org");
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

    @Test
    void what_came_in_as_a_deadline_and_is_not_entered_within_two_hours_is_told_to_whoever_has_it() {
        var ticket = given.ticket("Dom, der venter på at blive noteret", "Proces");
        as(jonas, () -> {
            describing.categorise(
                    ticket,
                    describing.properties(ticket, jonas).category(),
                    catalogue.byKey("DEADLINE").id(),
                    jonas);
            routing.assign(ticket, null, jonas.id(), jonas);
        });
        var page = new Visitor(port).signIn(jonas);
        assertThat(page.get("/deadlines/unentered").body())
                .contains("Dom, der venter på at blive noteret", "/tickets/" + ticket.value() + "/deadlines/new");
        assertThat(new Visitor(port)
                        .signIn(given.member("Emil"))
                        .get("/deadlines/unentered")
                        .body())
                .doesNotContain("Dom, der venter");

        round(LocalDate.now(ZONE).plusDays(7), 5, 0);
        round(LocalDate.now(ZONE).plusDays(7), 5, 1);

        assertThat(as(jonas, () -> reminders.unseen(jonas)))
                .filteredOn(it -> it.step() == Step.UNENTERED)
                .isNotEmpty();
        assertThat(page.get("/deadlines/reminders").body()).contains("Ikke noteret endnu");
        as(jonas, () -> book.enter(EveningControlTest.byHand(ticket, "Anke", LocalDate.of(2031, 3, 3), jonas), jonas));
        assertThat(page.get("/deadlines/unentered").body()).doesNotContain("Dom, der venter på at blive noteret");
    }

    private void round(LocalDate day, int hour, int minute) {
        var then = day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
        Moment.at(then, () -> Asker.run(Asker.Role.DEADLINES, watch::round));
    }

    private List<Step> steps(DeadlineId id) {
        return as(jonas, () -> reminders.unseen(jonas)).stream()
                .filter(it -> it.deadline() != null && it.deadline() == id.value())
                .map(Reminders.Shown::step)
                // The program's own rounds, by the clock on the wall, tell that nobody checked it.
                .filter(it -> it != Step.UNCHECKED)
                .toList();
    }

    private DeadlineId ending(LocalDate ends) {
        var ticket = given.ticket("Frist den " + ends, "Proces");
        return as(jonas, () -> book.enter(EveningControlTest.byHand(ticket, "Frist den " + ends, ends, jonas), jonas));
    }
}
