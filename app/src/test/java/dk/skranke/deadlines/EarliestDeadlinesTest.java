package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While the place is not known, and for days that somebody set: the earliest that anything gives. */
class EarliestDeadlinesTest {

    private static final Deadlines DEADLINES = Deadlines.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void no_day_off_moves_a_deadline_whose_place_is_not_known() {
        var it = earliest("ZPO517_BERUFUNG", "DE", "2026-01-15");

        assertThat(it.end()).isEqualTo("2026-02-15"); // a Sunday
        assertThat(it.safeEnd()).isEqualTo("2026-02-13");
        assertThat(it.preDeadline()).isEqualTo("2026-02-06"); // Sun 08.02.
        assertThat(it.endsAt()).isNull();
        assertThat(it.steps())
                .startsWith(new Step.PlaceUnknown())
                .endsWith(new Step.Safe(it.safeEnd(), java.util.List.of()));
        assertThat(it.steps()).filteredOn(Step.Safe.class::isInstance).hasSize(1);
        assertThat(it.steps()).noneMatch(Step.PreDeadline.class::isInstance);
    }

    @Test
    void the_holidays_of_every_state_count_against_the_safe_day() {
        assertThat(earliest("ZPO517_BERUFUNG", "de ", "2025-12-06").safeEnd()).isEqualTo("2026-01-05");
        assertThat(earliest("AO355", "DE", "2025-01-02").end()).isEqualTo("2025-02-06");
        assertThat(earliest("BRAO50_6J", "DE", "2024-03-15").preDeadline()).isNull();
        assertThat(earliest("VWVFG31_STUNDEN", "DE", "2026-05-22T12:00").endsAt())
                .isEqualTo("2026-05-24T12:00+02:00");
    }

    @Test
    void a_place_that_is_known_is_asked_alone_and_what_is_wrong_is_told() {
        var known = new Question("ZPO517_BERUFUNG", "DE-BE", "2026-01-15");
        assertThat(DEADLINES.earliest(known, TODAY)).isEqualTo(DEADLINES.answer(known, TODAY));
        assertThat(DEADLINES.earliest(new Question("ZPO517_BERUFUNG", "DE", "x"), TODAY))
                .isEqualTo(new Refusal.ImpossibleDate("x"));
        assertThat(DEADLINES.earliest(new Question("BGB622_I", "DE", "2026-03-14"), TODAY))
                .isInstanceOf(Refusal.WrongDay.class);
    }

    /** Germany alone is a place in Germany: the law of another country does not end there, known or not. */
    @Test
    void a_rule_of_another_country_has_no_earliest_day() {
        for (var it : new String[] {"RPL372_ANKE", "FORAELD_3AAR", "KLAGEFRIST_4U"}) {
            var question = new Question(it, "DE", "2026-01-15");
            assertThat(DEADLINES.earliest(question, TODAY)).isInstanceOf(Refusal.PlaceOutside.class);
            assertThat(DEADLINES.answer(question, TODAY)).isInstanceOf(Refusal.PlaceOutside.class);
        }
        assertThat(earliest("GDPR12_3", "DE", "2026-01-15").end()).isEqualTo("2026-02-15");
    }

    @Test
    void an_authority_that_is_not_known_is_asked_for_and_one_that_is_known_decides() {
        assertThat(DEADLINES.earliest(new Question("AO355", "DE-BE", "2024-12-03", "DE", null), TODAY))
                .isEqualTo(new Refusal.StateNeeded("authority", "DE"));
        assertThat(DEADLINES.earliest(new Question("AO355", "DE", "2024-12-03", "DE", null), TODAY))
                .isEqualTo(new Refusal.StateNeeded("authority", "DE"));
        assertThat(DEADLINES.earliest(new Question("AO355", "DE", "2024-12-03", "Rom", null), TODAY))
                .isEqualTo(new Refusal.UnknownPlace("authority", "Rom"));
        var known = (Computation) DEADLINES.earliest(new Question("AO355", "DE", "2024-12-03", "DE-BY", null), TODAY);
        assertThat(known.authority().code()).isEqualTo("DE-BY");
    }

    @Test
    void days_off_of_a_month_are_those_of_the_place_or_of_any_state() {
        assertThat(DEADLINES.daysOff(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 7), "DK"))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 7));
        assertThat(DEADLINES.daysOff(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 5), "DE-BE"))
                .isEmpty();
        assertThat(DEADLINES.daysOff(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 5), "DE"))
                .containsExactly(LocalDate.of(2026, 6, 4));
        assertThat(DEADLINES.daysOff(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 6), "DK"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-06, DK, 3, 2026-04-01, 2026-04-01",
        "2026-04-08, DK, 1, 2026-04-08, 2026-04-07",
        "2026-06-05, DK,  , 2026-06-04, ",
        "2026-01-06, DE, 1, 2026-01-05, 2026-01-05",
        "2026-01-06, DE-BE, 1, 2026-01-06, 2026-01-05",
        "2026-12-24, DE-BE, 7, 2026-12-24, 2026-12-17",
        "2026-08-15, FR, 0, 2026-08-14, 2026-08-14",
        "2026-08-16, FR, 1, 2026-08-14, 2026-08-14",
        "2025-12-25, FR, 1, 2025-12-25, 2025-12-24",
        "2101-12-26, DK, , 2101-12-26, "
    })
    void around_a_day_that_somebody_set_stand_days_on_which_people_work(
            LocalDate end, String place, @Nullable Integer days, LocalDate safe, @Nullable LocalDate before) {
        assertThat(DEADLINES.around(end, place, days)).isEqualTo(new Deadlines.Around(safe, before));
        assertThat(DEADLINES.workdayUntil(end, place)).isEqualTo(safe);
    }

    private static Computation earliest(String rule, String place, String event) {
        return (Computation) DEADLINES.earliest(new Question(rule, place, event), TODAY);
    }
}
