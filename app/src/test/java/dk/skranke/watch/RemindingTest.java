package dk.skranke.watch;

import static dk.skranke.Given.as;
import static dk.skranke.watch.db.Tables.REMINDER;
import static dk.skranke.watch.db.Tables.TELEGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who is reminded of a deadline, when, how often, and by how many mails. */
class RemindingTest extends WithRounds {

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
    void a_day_that_has_passed_is_told_every_morning_until_it_is_struck_or_missed() {
        var mette = given.member("Mette");
        var ends = LocalDate.of(2031, 11, 12);
        var id = ending(ends);

        round(ends.plusDays(1), 7, 0);
        round(ends.plusDays(1), 7, 1);
        assertThat(overdue(jonas, id)).isEqualTo(1);
        assertThat(overdue(mette, id)).isEqualTo(1);
        round(ends.plusDays(2), 7, 0);
        assertThat(overdue(jonas, id)).isEqualTo(2);
        assertThat(new Visitor(port).signIn(jonas).get("/deadlines/reminders").body())
                .contains("Sidste dag er gået");

        as(jonas, () -> book.dispatch(id, "Var afleveret til tiden", jonas));
        round(ends.plusDays(3), 7, 0);
        assertThat(overdue(jonas, id)).isEqualTo(2);
    }

    private int overdue(Member who, DeadlineId id) {
        return told(who, Step.OVERDUE, id);
    }

    private List<Step> steps(DeadlineId id) {
        return as(jonas, () -> reminders.unseen(jonas)).stream()
                .filter(it -> it.deadline() != null && it.deadline() == id.value())
                .map(Reminders.Shown::step)
                // The program's own rounds, by the clock on the wall, tell that nobody checked it; those of later days
                // that it is over.
                .filter(it -> it != Step.UNCHECKED && it != Step.OVERDUE)
                .toList();
    }
}
