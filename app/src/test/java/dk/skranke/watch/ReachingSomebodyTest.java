package dk.skranke.watch;

import static dk.skranke.Given.as;
import static dk.skranke.office.db.Tables.PERSON;
import static dk.skranke.watch.db.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.book.Lawyers;
import dk.skranke.book.Upcoming;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Routing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reminder that reaches nobody is none. */
class ReachingSomebodyTest extends WithRounds {

    @Autowired
    Staff staff;

    @Autowired
    Members members;

    @Autowired
    Lawyers lawyers;

    @Autowired
    Routing routing;

    @Autowired
    Upcoming upcoming;

    @Test
    void while_no_partner_is_named_the_team_s_own_hears_of_the_last_hours_and_of_the_evening() {
        var anders = given.member("Anders");
        var mette = given.member("Mette");
        var ends = LocalDate.of(2032, 3, 10);
        var id = ending(ends);

        withoutPartners(() -> round(ends, 18, 30));

        assertThat(told(anders, Step.LAST_HOURS, id)).isEqualTo(1);
        assertThat(told(mette, Step.LAST_HOURS, id)).isZero();
        var unsigned = Step.UNSIGNED + ":T" + given.team("Proces").value() + ":" + ends;
        assertThat(told(anders, unsigned)).isEqualTo(1);
    }

    @Test
    void a_team_of_which_nobody_is_lead_or_partner_is_the_administrators() {
        var team = Asker.call(Asker.Role.SETUP, () -> staff.found("Uden ansvarlig", 1, "", false));
        var ulla = join("Ulla Uvidende", team);
        var ends = LocalDate.of(2032, 4, 14);
        var id = ending(ends, "Uden ansvarlig", ulla);

        withoutPartners(() -> round(ends, 15, 0));

        assertThat(told(given.member("Mette"), Step.LAST_HOURS, id)).isEqualTo(1);
    }

    @Test
    void for_whoever_works_here_no_more_the_lead_of_the_team_is_reminded() {
        var katrine = given.member("Katrine");
        var frank = join("Frank Fratrådt", given.team("Proces"));
        var ends = LocalDate.of(2032, 5, 12);
        var id = ending(ends, "Proces", frank);
        Asker.run(
                Asker.Role.SETUP,
                () -> transaction.executeWithoutResult(_ -> {
                    sql.update(PERSON)
                            .set(PERSON.ACTIVE, false)
                            .where(PERSON.ID.eq(frank.id().value()))
                            .execute();
                    staff.prefer(frank.id(), Language.DA, null);
                }));

        round(ends.minusDays(1), 7, 0);
        round(ends, 8, 0);

        assertThat(told(frank, Step.MORNING, id)).isZero();
        assertThat(told(katrine, Step.DAY_1, id)).isEqualTo(1);
        assertThat(told(katrine, Step.MORNING, id)).isEqualTo(1);
        assertThat(told(given.member("Mette"), Step.MORNING, id)).isZero();
    }

    @Test
    void for_whoever_can_open_it_no_more_the_lead_of_the_team_is_reminded_too() {
        var katrine = given.member("Katrine");
        var ends = LocalDate.of(2032, 6, 9);
        var ulrik = join("Ulrik Udenfor", given.team("IT-support"));
        var id = ending(ends, "IT-support", ulrik);
        var ticket = as(ulrik, () -> upcoming.find(id)).orElseThrow().ticket();
        var emil = given.member("Emil");
        as(emil, () -> routing.redirect(ticket, given.team("IT-support"), given.team("Proces"), "Er Proces’", emil));

        round(ends, 8, 0);

        assertThat(told(ulrik, Step.MORNING, id)).isEqualTo(1);
        assertThat(told(katrine, Step.MORNING, id)).isEqualTo(1);
    }

    private void withoutPartners(Runnable work) {
        var it = lawyers.rules();
        lawyers.change(it.lawyers().keySet(), Set.of(), it.place(), it.solo(), it.paper());
        try {
            work.run();
        } finally {
            var partners =
                    Set.of(given.member("Mette").id(), given.member("Anders").id());
            lawyers.change(it.lawyers().keySet(), partners, it.place(), it.solo(), it.paper());
        }
    }

    private DeadlineId ending(LocalDate ends, String team, Member whose) {
        var ticket = given.ticket("Frist den " + ends, team);
        var wanted = new DeadlineBook.Wanted(
                ticket,
                null,
                "Frist den " + ends,
                "DK",
                "Aftale",
                LocalDate.now(ZONE),
                ends,
                whose.id(),
                jonas.id(),
                "Aftalt",
                false);
        return as(whose, () -> book.enter(wanted, whose));
    }

    private Member join(String name, TeamId team) {
        var mail = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@brixlindegaard.dk";
        var id = Asker.call(
                Asker.Role.SETUP, () -> staff.join(name, "Advokat", mail, Role.MEMBER, 1, Language.DA, List.of(team)));
        return members.find(id).orElseThrow();
    }

    private int told(Member who, String mark) {
        return Asker.call(
                Asker.Role.DEADLINES,
                () -> Objects.requireNonNull(transaction.execute(_ ->
                        sql.fetchCount(REMINDER, REMINDER.PERSON_ID.eq(who.id().value()), REMINDER.MARK.eq(mark)))));
    }
}
