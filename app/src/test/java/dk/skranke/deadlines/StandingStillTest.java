package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.shared.Language;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods that stood still from one day to another. */
class StandingStillTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Deadlines deadlines = Deadlines.read();

    @ParameterizedTest(name = "{0} in {1} from {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 46 days from 1 March to 15 April 2021, both included: 31.12.2023 and 46 days is 15.02.2024.
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2021-03-01/2021-04-15 | 2024-02-15",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 |                       | 2024-01-02",
                // Two spans add up; those that overlap or touch count once.
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2021-03-01/2021-03-31, 2021-04-01/2021-04-15 | 2024-02-15",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2021-04-10/2021-04-15;2021-03-01/2021-04-12 | 2024-02-15",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2021-03-01/2021-04-15 2021-03-10/2021-03-12 | 2024-02-15",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2021-03-01/2021-03-10 2022-03-01/2022-03-10 | 2024-01-22",
                // Before it began nothing stands still: of December nothing, of January all 31 days.
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2020-12-01/2021-01-31 | 2024-01-31",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2020-08-01/2020-12-31 | 2024-01-02",
                // After it ended neither; on its last day it still can, and then the next one within what came on top.
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2024-01-01/2024-02-01 | 2024-01-02",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2023-12-31/2024-01-09 | 2024-01-10",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2023-12-31/2024-01-09 2024-01-10/2024-01-10 | 2024-01-11",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2023-12-01/2023-12-10 2024-01-05/2024-01-14 | 2024-01-22",
                "BGB209_HEMMUNG | DE-NW | 2020-07-01 | 2024-02-29/2024-02-29 | 2024-01-02",
                // § 203: three months are left at least.
                "BGB203_HEMMUNG | DE-NW | 2020-07-01 | 2021-03-01/2021-04-15 | 2024-02-15",
                "BGB203_HEMMUNG | DE-NW | 2020-07-01 | 2023-11-01/2023-12-29 | 2024-04-02",
                "BGB203_HEMMUNG | DE-BE | 2020-07-01 | 2023-11-01/2023-11-30 | 2024-02-29",
                // Complaint of four weeks from Fri 2 Jan 2026 to 30 Jan; stood still for eleven days.
                "KLAGEFRIST_GENOPTAGELSE_4U | DK | 2026-01-02 | 2026-01-05/2026-01-15 | 2026-02-10",
                // Asked on the last day but one: 29 and 30 January and 20 days come on top, and 14 are left anyway.
                "KLAGEFRIST_GENOPTAGELSE_4U | DK | 2026-01-02 | 2026-01-29/2026-02-17 | 2026-03-03",
                "KLAGEFRIST_GENOPTAGELSE_4U | DK | 2026-01-02 |                       | 2026-01-30",
                "SFL35A_GENOPTAGELSE_3M     | DK | 2026-01-02 | 2026-01-12/2026-01-21 | 2026-04-13",
                "FORAELD_KENDSKAB_3AAR      | DK | 2023-12-24 |                       | 2026-12-28",
                "FORAELD_AFBRUDT_1AAR       | DK | 2025-02-28 |                       | 2026-03-02"
            })
    void the_days_on_which_it_stood_still_come_on_top(
            String rule, String place, String event, @Nullable String spans, LocalDate expected) {
        assertThat(computed(rule, place, event, spans).end()).isEqualTo(expected);
    }

    /** Day by day: one of the days of the period is used up where it does not stand still. */
    @Test
    void counting_day_by_day_comes_to_the_same() {
        var random = new Random(209);
        for (var i = 0; i < 2_000; i++) {
            var event = LocalDate.of(2015 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
            var spans = new StringBuilder();
            var still = new HashSet<LocalDate>();
            for (var n = 1 + random.nextInt(4); n > 0; n--) {
                var from = event.plusDays(random.nextInt(1800));
                var to = from.plusDays(random.nextInt(200));
                spans.append(from).append('/').append(to).append(' ');
                from.datesUntil(to.plusDays(1)).forEach(still::add);
            }
            var first = LocalDate.of(event.getYear(), 12, 31);
            var left = first.plusYears(3).toEpochDay() - first.toEpochDay();
            var day = first;
            while (left > 0) {
                day = day.plusDays(1);
                if (!still.contains(day)) left--;
            }
            var last = Walker.end(">", "DE-NW", day);
            assertThat(computed("BGB209_HEMMUNG", "DE-NW", event.toString(), spans.toString())
                            .end())
                    .as(event + " " + spans)
                    .isEqualTo(last);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-01/",
                "/2021-03-01",
                "2021-03-01/2021-02-01",
                "2021-02-30/2021-03-01",
                "2021-03-01/2021-04-01/2021-05-01",
                "2021-03-01/2021-04-01, x",
                "1899-03-01/2021-04-01",
                "2021-03-01/2200-01-01",
                "/"
            })
    void what_is_no_span_is_told(String spans) {
        assertThat(asked("BGB209_HEMMUNG", "DE-BE", "2020-07-01", spans))
                .isEqualTo(new Refusal.ImpossibleCount(Setting.DAYS_OR_SPANS, 9999));
        assertThat(asked("BGB203_HEMMUNG", "DE-BE", "2020-07-01", spans))
                .isEqualTo(new Refusal.ImpossibleCount(Setting.SPANS, 9999));
    }

    @Test
    void there_are_twenty_spans_at_most_and_only_where_something_can_stand_still() {
        assertThat(asked("BGB209_HEMMUNG", "DE-BE", "2020-07-01", "2021-03-01/2021-03-01 ".repeat(20)))
                .isInstanceOf(Computation.class);
        assertThat(asked("BGB209_HEMMUNG", "DE-BE", "2020-07-01", "2021-03-01/2021-03-01 ".repeat(21)))
                .isInstanceOf(Refusal.ImpossibleCount.class);
        assertThat(asked("BGB209_HEMMUNG", "DE-BE", "2020-07-01", "2021-03-01/2021-03-01" + " ".repeat(460) + ","))
                .isInstanceOf(Refusal.ImpossibleCount.class);
        assertThat(asked("R1182_DAYS", "DK", "2026-01-15", "2026-01-16/2026-01-17"))
                .isEqualTo(new Refusal.ImpossibleCount(Setting.NUMBER, 1000));
        assertThat(asked("BGB203_HEMMUNG", "DE-BE", "2020-07-01", "30"))
                .isEqualTo(new Refusal.ImpossibleCount(Setting.SPANS, 9999));
    }

    @Test
    void nothing_is_said_of_a_day_off_where_nothing_ends() {
        var computed = computed("BGB209_HEMMUNG", "DE-NW", "2020-07-01", "2021-03-01/2021-04-15");

        assertThat(computed.steps()).noneMatch(Step.Stays.class::isInstance);
    }

    @Test
    void each_span_is_told_with_what_it_changes() {
        assertThat(computed("BGB203_HEMMUNG", "DE-NW", "2020-07-01", "2020-03-01/2020-04-15, 2023-11-01/2023-12-29")
                        .explanation(Language.EN))
                .contains(
                        "From Sun 1 Mar 2020 to Wed 15 Apr 2020 the period was not running yet, or no longer; these days"
                                + " change nothing.",
                        "From Wed 1 Nov 2023 to Fri 29 Dec 2023 it stood still: 59 days on top, so the last day is"
                                + " Wed 28 Feb 2024 (§§ 188, 203, 209 BGB).",
                        "After Fri 29 Dec 2023 at least 3 months are left: the last day is Fri 29 Mar 2024 (§§ 188, 203,"
                                + " 209 BGB).");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30, 2026-10-28T01:30+01:00, true", // the first of the two
        "2026-10-25T02:30+02:00, 2026-10-28T01:30+01:00, false",
        "2026-10-25T02:30+01:00, 2026-10-28T02:30+01:00, false",
        "2026-10-25T00:30Z, 2026-10-28T01:30+01:00, false",
        "2026-10-25T01:30Z, 2026-10-28T02:30+01:00, false",
        "2026-10-25T03:00, 2026-10-28T03:00+01:00, false",
        "2026-03-29T01:59, 2026-04-01T02:59+02:00, false"
    })
    void the_hour_that_comes_twice_is_the_one_that_was_meant(String event, String expected, boolean said) {
        var computed = computed("GDPR33_72H", "DK", event, null);

        assertThat(computed.endsAt()).isEqualTo(expected);
        assertThat(computed.steps().stream().anyMatch(Step.HourTwice.class::isInstance))
                .isEqualTo(said);
        if (said)
            for (var language : Language.values())
                assertThat(computed.explanation(language).getFirst()).contains("(UTC+02:00)");
    }

    private Computation computed(String rule, String place, String event, @Nullable String count) {
        return (Computation) asked(rule, place, event, count);
    }

    private Outcome asked(String rule, String place, String event, @Nullable String count) {
        return deadlines.answer(new Question(rule, place, event, null, count), TODAY);
    }
}
