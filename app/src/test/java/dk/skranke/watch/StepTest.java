package dk.skranke.watch;

import static dk.skranke.watch.Step.DAYS_14;
import static dk.skranke.watch.Step.DAYS_3;
import static dk.skranke.watch.Step.DAY_1;
import static dk.skranke.watch.Step.LIMITATION_30;
import static dk.skranke.watch.Step.LIMITATION_90;
import static dk.skranke.watch.Step.PRE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.book.Control;
import dk.skranke.book.DeadlineId;
import dk.skranke.book.Standing;
import dk.skranke.book.Upcoming.Due;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.deadlines.Rule;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The steps that somebody is told, morning by morning, until the last safe day. */
class StepTest {

    static final Deadlines DEADLINES = Deadlines.read();
    static final LocalDate ENDS = LocalDate.of(2031, 3, 19); // a Wednesday

    @Test
    void each_step_is_told_however_early_or_late_the_file_is_put_before_the_lawyer() {
        assertThat(told("RPL372_ANKE", 7)).containsExactly(DAYS_14, PRE, DAYS_3, DAY_1);
        assertThat(told("ZPO276_ANZEIGE", 3)).containsExactly(DAYS_14, PRE, DAY_1);
        assertThat(told("ARBGG59", 2)).containsExactly(DAYS_14, DAYS_3, PRE, DAY_1);
        assertThat(told("BGB1944", 14)).containsExactly(PRE, DAYS_3, DAY_1);
        assertThat(told("VWGO58", 30)).containsExactly(PRE, DAYS_14, DAYS_3, DAY_1);
    }

    @Test
    void limitation_is_told_ninety_and_thirty_days_before_too() {
        assertThat(told("FORAELD_3AAR", 90)).containsExactly(PRE, LIMITATION_30, DAYS_14, DAYS_3, DAY_1);
        assertThat(told("BGB209_HEMMUNG", 90)).containsExactly(PRE, LIMITATION_30, DAYS_14, DAYS_3, DAY_1);
        assertThat(told("BGB203_VERHANDLUNG", 30)).containsExactly(LIMITATION_90, PRE, DAYS_14, DAYS_3, DAY_1);
    }

    @Test
    void the_rules_say_which_are_limitation() {
        assertThat(DEADLINES.rules().stream().filter(Rule::limitation).map(Rule::key))
                .containsExactlyInAnyOrder(
                        "BGB195_199",
                        "BGB209_HEMMUNG",
                        "BGB203_HEMMUNG",
                        "BGB203_VERHANDLUNG",
                        "BGB210_ABLAUF",
                        "BGB212_NEUBEGINN",
                        "FORAELD_3AAR",
                        "FORAELD_10AAR",
                        "FORAELD_30AAR",
                        "FORAELD_KENDSKAB_3AAR",
                        "FORAELD_AFBRUDT_1AAR");
    }

    private static List<Step> told(String rule, int pre) {
        var it = due(rule, DEADLINES.around(ENDS, "DK", pre).preDeadline());
        return ENDS.minusDays(120)
                .datesUntil(ENDS)
                .map(today -> Step.reached(
                        it, DEADLINES.limitation(rule), today, day -> DEADLINES.workdayUntil(day, it.place())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Due due(String rule, @Nullable LocalDate pre) {
        return new Due(
                new DeadlineId(1),
                new TicketId(1),
                new TeamId(1),
                "",
                false,
                rule,
                "",
                null,
                null,
                "DK",
                ENDS.minusDays(1000),
                ENDS,
                null,
                ENDS,
                pre,
                new PersonId(1),
                Standing.OPEN,
                Control.CHECKED,
                false,
                Instant.EPOCH,
                null,
                null,
                null,
                false,
                Instant.EPOCH);
    }
}
