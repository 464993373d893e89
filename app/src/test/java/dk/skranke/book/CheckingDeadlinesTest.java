package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A second person finds the same days, or they are put right. */
@OfficeTest
class CheckingDeadlinesTest extends WithAppeal {

    @Autowired
    Lawyers lawyers;

    @Test
    void the_second_person_prints_the_sheet_and_finds_the_same_days_without_seeing_them() {
        var form = sofie.get(path + "/checks").body();
        assertThat(form).doesNotContain(ENDS.toString(), EVENT.toString()).contains("Udskriv eller gem kontrolarket");
        assertThat(check(sofie, EVENT, ENDS)).contains("Udskriv eller gem kontrolarket");

        sofie.post(path + "/sheets", Map.of());
        assertThat(sofie.get(path + "/sheets/pdf").body()).startsWith("%PDF");
        check(sofie, EVENT, ENDS);

        assertThat(find(id).control()).isEqualTo(Control.CHECKED);
        assertThat(sofie.get(path).body()).contains("kontrollerede fristen mod kontrolark nr.");
        assertThat(sofie.get("/deadlines?part=unchecked").body()).doesNotContain(path + "/checks");
    }

    @Test
    void whoever_entered_it_cannot_check_it() {
        var visitor = new Visitor(port).signIn(birgit);
        visitor.get(path);
        visitor.post(path + "/sheets", Map.of());
        assertThat(check(visitor, EVENT, ENDS)).contains("En anden person skal kontrollere");
        assertThat(find(id).control()).isEqualTo(Control.UNCHECKED);
    }

    @Test
    void when_two_people_disagree_the_earlier_day_counts_until_it_is_put_right_and_checked_again() {
        print();
        check(sofie, EVENT.minusDays(1), ENDS.minusDays(1));
        var disputed = find(id);
        assertThat(disputed.control()).isEqualTo(Control.DISPUTED);
        assertThat(disputed.term().ends()).isEqualTo(ENDS.minusDays(1));

        assertThat(check(sofie, EVENT, ENDS.minusDays(1))).contains("Ret først dagen eller stedet efter dokumentet");
        assertThat(sofie.get(path + "/checks").body()).contains("Ret først dagen eller stedet efter dokumentet");
        assertThat(find(id).control()).isEqualTo(Control.DISPUTED);

        sofie.get(path + "/moves");
        sofie.post(
                path + "/moves", Map.of("event", EVENT.toString(), "place", "DK", "reason", "Dommen er fra den dag"));

        var moved = find(id);
        assertThat(moved.control()).isEqualTo(Control.UNCHECKED);
        assertThat(moved.term().ends()).isEqualTo(ENDS);
        assertThat(moved.datedBy()).isEqualTo(given.member("Sofie").id());
        assertThat(sofie.get(path).body()).contains("flyttede fristen", "kom til begivenhed");
    }

    @Test
    void an_office_with_a_calendar_on_paper_checks_when_it_stands_in_both() {
        print();
        onPaper(true);
        try {
            assertThat(sofie.get(path + "/checks").body()).contains("Den står også i papirkalenderen");
            assertThat(check(sofie, EVENT, ENDS)).contains("Først når den står begge steder, er den noteret.");
            var both = Map.of("event", EVENT.toString(), "ends", ENDS.toString(), "held", "yes", "paper", "yes");
            assertThat(sofie.post(path + "/checks", both).statusCode()).isEqualTo(302);
        } finally {
            onPaper(false);
        }
        assertThat(find(id).control()).isEqualTo(Control.CHECKED);
        assertThat(sofie.get(path).body()).contains("og papirkalenderen.");
    }

    private void onPaper(boolean paper) {
        var it = lawyers.rules();
        var partners = it.lawyers().keySet().stream().filter(it.lawyers()::get).collect(Collectors.toSet());
        as(birgit, () -> lawyers.change(it.lawyers().keySet(), partners, it.place(), it.solo(), paper));
    }

    private void print() {
        sofie.get(path);
        sofie.post(path + "/sheets", Map.of());
    }

    private String check(Visitor who, LocalDate event, LocalDate ends) {
        who.get(path + "/checks");
        return who.post(path + "/checks", Map.of("event", event.toString(), "ends", ends.toString(), "held", "yes"))
                .body();
    }
}
