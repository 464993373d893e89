package dk.skranke.book;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.office.Member;
import dk.skranke.shared.Moment;
import dk.skranke.shared.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lawyer looks at the deadline when the file is put before them. */
@OfficeTest
class LookingAtDeadlinesTest extends WithAppeal {

    @Autowired
    Striking striking;

    @Autowired
    Deadlines computing;

    /** Weeks before, or on the last day, it is not the look that the law means. */
    @Test
    void the_lawyer_looks_when_the_file_is_put_before_them_and_later_is_told() {
        var who = given.member("Sofie");
        var pre = requireNonNull(find(id).term().pre());
        assertThat(sofie.get(path).body()).contains("Sagen er ikke lagt frem endnu");
        assertThat(sofie.post(path + "/confirmations", Map.of()).body()).contains("Sagen er ikke lagt frem endnu");
        assertThatThrownBy(() -> looks(who, pre.minusDays(1))).isInstanceOf(Refused.class);

        looks(who, pre);
        looks(who, workdayAfter(pre));
        assertThat(sofie.get(path).body()).contains("så selv fristen efter.").doesNotContain("men ikke ved forfristen");

        looks(who, workdayAfter(workdayAfter(pre)));
        assertThat(sofie.get(path).body())
                .contains("så selv fristen efter, men ikke ved forfristen eller hverdagen efter.");
    }

    @Test
    void on_the_last_safe_day_the_lawyer_looks_late_however_near_the_pre_deadline_was() {
        var who = given.member("Sofie");
        looks(who, find(id).term().safe());
        assertThat(sofie.get(path).body()).contains("men ikke ved forfristen");
    }

    private void looks(Member who, LocalDate day) {
        var morning = day.atTime(10, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant();
        Moment.at(morning, () -> as(who, () -> striking.confirm(id, who)));
    }

    private LocalDate workdayAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (!computing.workdayUntil(next, "DK").equals(next)) next = next.plusDays(1);
        return next;
    }

    @Test
    void the_lawyer_says_that_they_looked_and_a_secretary_cannot() {
        id = as(
                birgit,
                () -> deadlines.enter(
                        new DeadlineBook.Wanted(
                                ticket,
                                "RPL372_ANKE",
                                null,
                                "DK",
                                "Dom",
                                TODAY.minusDays(23),
                                null,
                                birgit.id(),
                                null,
                                "Dommen følger",
                                false),
                        birgit));
        path = "/deadlines/" + id.value();
        var lone = new Visitor(port).signIn(given.member("Lone"));
        lone.get(path + "/checks");
        assertThat(lone.post(path + "/confirmations", Map.of()).statusCode()).isEqualTo(422);
        assertThat(sofie.get(path).body()).doesNotContain("Sagen er ikke lagt frem endnu");
        sofie.post(path + "/confirmations", Map.of());
        assertThat(find(id).confirmedBy()).isEqualTo(given.member("Sofie").id());
    }
}
