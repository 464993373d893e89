package dk.skranke.ticketing;

import static dk.skranke.shared.Language.DA;
import static dk.skranke.shared.Language.DE;
import static dk.skranke.shared.Language.EN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.ticketing.Desk.Counts;
import org.junit.jupiter.api.Test;

class DeskSentenceTest {

    @Test
    void a_pressing_day_begins_with_what_is_late() {
        var counts = new Counts(1, 2, 3, 3, 0);

        assertThat(DeskSentence.of(counts, false, DA))
                .isEqualTo("Én ticket er overskredet, og to skal gøres i dag. Derefter venter tre på dig.");
        assertThat(DeskSentence.of(counts, false, DE))
                .isEqualTo("Ein Ticket ist überfällig, und zwei sind heute fällig. Danach warten drei auf Sie.");
        assertThat(DeskSentence.of(counts, false, EN))
                .isEqualTo("One ticket is overdue, and two are due today. After that, three are waiting for you.");
    }

    @Test
    void one_of_each_is_singular() {
        var counts = new Counts(1, 1, 2, 1, 0);

        assertThat(DeskSentence.of(counts, false, DA))
                .isEqualTo("Én ticket er overskredet, og én skal gøres i dag. Derefter venter én på dig.");
        assertThat(DeskSentence.of(counts, false, DE))
                .isEqualTo("Ein Ticket ist überfällig, und eines ist heute fällig. Danach wartet eines auf Sie.");
        assertThat(DeskSentence.of(counts, false, EN))
                .isEqualTo("One ticket is overdue, and one is due today. After that, one is waiting for you.");
    }

    @Test
    void an_ordinary_day_says_how_many_wait() {
        var counts = new Counts(0, 0, 0, 13, 5);

        assertThat(DeskSentence.of(counts, false, DA)).isEqualTo("13 tickets venter på dig.");
        assertThat(DeskSentence.of(counts, false, DE)).isEqualTo("13 Tickets warten auf Sie.");
        assertThat(DeskSentence.of(counts, false, EN)).isEqualTo("13 tickets are waiting for you.");
    }

    @Test
    void what_is_critical_cannot_wait_even_without_a_date() {
        var counts = new Counts(0, 0, 1, 0, 0);

        assertThat(DeskSentence.of(counts, false, DA)).isEqualTo("Én ticket haster.");
        assertThat(DeskSentence.of(counts, false, DE)).isEqualTo("Ein Ticket ist dringend.");
        assertThat(DeskSentence.of(counts, false, EN)).isEqualTo("One ticket is urgent.");
    }

    @Test
    void whoever_has_nothing_to_do_learns_what_is_free() {
        var counts = new Counts(0, 0, 0, 0, 5);

        assertThat(DeskSentence.of(counts, false, DA))
                .isEqualTo("Intet venter på dig. Fem tickets i dine teams er uden ansvarlig.");
        assertThat(DeskSentence.of(counts, false, DE))
                .isEqualTo("Nichts wartet auf Sie. Fünf Tickets in Ihren Teams haben keinen Bearbeiter.");
        assertThat(DeskSentence.of(counts, false, EN))
                .isEqualTo("Nothing is waiting for you. Five tickets in your teams have no assignee.");
    }

    @Test
    void nothing_waits_is_not_said_where_colleagues_do() {
        assertThat(DeskSentence.of(new Counts(0, 0, 0, 0, 5), true, DA))
                .isEqualTo("Kolleger venter på dig. Fem tickets i dine teams er uden ansvarlig.");
        assertThat(DeskSentence.of(new Counts(0, 0, 0, 0, 0), true, EN)).isEqualTo("Colleagues are waiting for you.");
    }

    @Test
    void only_late_or_only_today_is_one_sentence() {
        assertThat(DeskSentence.of(new Counts(2, 0, 2, 0, 9), false, DA)).isEqualTo("To tickets er overskredet.");
        assertThat(DeskSentence.of(new Counts(0, 1, 1, 0, 9), false, DE)).isEqualTo("Ein Ticket ist heute fällig.");
    }
}
