package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingForDeadlinesTest {

    private static final Deadlines DEADLINES = Deadlines.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void what_nobody_knows_is_told_with_its_part() {
        assertThat(refusal("ZPO999", "DE-BE", "2026-01-15")).isEqualTo(new Refusal.UnknownRule("ZPO999"));
        assertThat(refusal("ZPO517_BERUFUNG", "FR", "2026-01-15")).isEqualTo(new Refusal.UnknownPlace("place", "FR"));
        assertThat(refusal("ZPO517_BERUFUNG", "DE", "2026-01-15")).isEqualTo(new Refusal.StateNeeded("place", "DE"));
        assertThat(refusal("ZPO517_BERUFUNG", "DK", "2026-01-15")).isInstanceOf(Refusal.PlaceOutside.class);
        assertThat(refusal("RPL372_ANKE", "DE-SH", "2026-01-15").part()).isEqualTo("place");
        assertThat(refusal("AO355_EINSPRUCH_3T", "DE-BE", "2025-01-01")).isInstanceOf(Refusal.NotInForce.class);
        assertThat(refusal("AO355_EINSPRUCH_4T", "DE-BE", "2024-12-31").part()).isEqualTo("rule");
        assertThat(refusal("GDPR33_72H", "DK", "2026-01-15")).isInstanceOf(Refusal.TimeNeeded.class);
        assertThat(refusal("GDPR12_3", "DK", "2026-01-15T10:00")).isInstanceOf(Refusal.DayOnly.class);
        assertThat(refusal("FORAELD_30AAR", "DK", "2075-01-15")).isEqualTo(new Refusal.BeyondHolidays(1991, 2100));
        assertThat(refusal("AO355", "DE-BE", "1990-12-31")).isEqualTo(new Refusal.BeyondHolidays(1991, 2100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "31.01.2026",
                "20260131",
                "2026-1-5",
                "1899-12-31",
                "2200-01-01",
                "+10000-01-01",
                "-0001-01-01",
                "2026-01-15T25:00",
                "2026-01-15T10:00+99:00",
                "T",
                "\0",
                "æ"
            })
    void what_is_no_date_is_told(String typed) {
        assertThat(refusal("ZPO517_BERUFUNG", "DE-BE", typed)).isEqualTo(new Refusal.ImpossibleDate(typed));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1001", "x", "99999999999", "1.5", "''"})
    void a_number_that_cannot_be_set_is_told(String count) {
        assertThat(asked("R1182_DAYS", "DK", "2026-01-15", null, count))
                .isEqualTo(new Refusal.ImpossibleCount(Setting.NUMBER, 1000));
    }

    @Test
    void only_rules_without_a_length_of_their_own_take_one() {
        assertThat(asked("ZPO517_BERUFUNG", "DE-BE", "2026-01-15", null, "2"))
                .isEqualTo(new Refusal.ImpossibleCount(Setting.NOTHING, 1000));
        assertThat(computed("R1182_DAYS", "DK", "2026-01-15", null, "30").end()).isEqualTo("2026-02-16");
        assertThat(computed("ZPO276_ERWIDERUNG", "DE-BE", "2026-01-15", null, "4")
                        .end())
                .isEqualTo("2026-02-12");
    }

    @Test
    void each_refusal_says_in_three_languages_what_to_do() {
        for (var outcome : Arrays.asList(
                refusal("X", "DK", "2026-01-15"),
                refusal("ZPO517_BERUFUNG", "X", "2026-01-15"),
                refusal("ZPO517_BERUFUNG", "DE", "2026-01-15"),
                refusal("ZPO517_BERUFUNG", "DK", "2026-01-15"),
                refusal("RPL372_ANKE", "DE", "2026-01-15"),
                refusal("AO355_EINSPRUCH_3T", "DE-BE", "2025-01-01"),
                refusal("BGB622_I", "DE-BE", "2026-01-14"),
                refusal("BGB622_II_1", "DE-BE", "2026-01-15"),
                refusal("GDPR33_72H", "DK", "2026-01-15"),
                refusal("GDPR12_3", "DK", "2026-01-15T10:00"),
                refusal("AO355", "DE-BE", "1990-12-31"),
                (Refusal) asked("R1182_DAYS", "DK", "2026-01-15", null, "0"),
                (Refusal) asked("GDPR12_3", "DK", "2026-01-15", null, "1"),
                (Refusal) asked("BGB209_HEMMUNG", "DE-BE", "2020-07-01", null, "x"),
                (Refusal) asked("BGB203_HEMMUNG", "DE-BE", "2020-07-01", null, "30"))) {
            for (var language : Language.values()) {
                var sentence = outcome.sentence(language);
                assertThat(Text.in(language, sentence.key(), sentence.arguments()))
                        .endsWith(".")
                        .doesNotContain("{", "null");
            }
        }
    }

    @Test
    void employment_ends_on_the_fifteenth_or_the_last_of_a_month() {
        for (var day : new String[] {"2026-02-15", "2026-02-28", "2028-02-29", "2026-04-30"})
            assertThat(asked("BGB622_I", "DE-BE", day, null, null)).isInstanceOf(Computation.class);
        for (var day : new String[] {"2026-02-14", "2026-02-16", "2028-02-28", "2026-05-30", "2026-03-01"})
            assertThat(refusal("BGB622_I", "DE-BE", day)).isInstanceOf(Refusal.WrongDay.class);
        assertThat(asked("BGB622_II_7", "DE-BE", "2026-02-28", null, null)).isInstanceOf(Computation.class);
        assertThat(refusal("BGB622_II_7", "DE-BE", "2026-02-15").part()).isEqualTo("event");
    }

    @Test
    void a_limitation_can_stand_still_for_decades() {
        assertThat(computed("BGB209_HEMMUNG", "DE-BE", "2020-07-01", null, "9999")
                        .end())
                .isEqualTo("2051-05-17");
        assertThat(asked("BGB209_HEMMUNG", "DE-BE", "2020-07-01", null, "10000"))
                .isEqualTo(new Refusal.ImpossibleCount(Setting.DAYS_OR_SPANS, 9999));
    }

    @Test
    void an_authority_elsewhere_decides_about_the_end_but_not_about_the_receipt() {
        assertThat(computed("AO355", "DE-BE", "2024-12-03", "DE-BY", null).end())
                .isEqualTo("2025-01-07");
        assertThat(computed("AO355", "DE-BE", "2024-12-03", null, null).end()).isEqualTo("2025-01-06");
        assertThat(asked("AO355", "DE-BE", "2024-12-03", "Rom", null))
                .isEqualTo(new Refusal.UnknownPlace("authority", "Rom"));
        assertThat(asked("AO355", "DE-BE", "2024-12-03", "DK", null)).isInstanceOf(Refusal.PlaceOutside.class);
    }

    @Test
    void what_should_be_looked_at_twice_is_said() {
        assertThat(computed("ZPO276_ANZEIGE", "DE-BE", "2026-11-24", null, null).warnings())
                .isEmpty();
        assertThat(computed("ZPO276_ANZEIGE", "DE-BE", "2026-11-25", null, null).warnings())
                .containsExactly(new Warning.NotYet(LocalDate.of(2026, 11, 25)));
        assertThat(computed("ZPO276_ANZEIGE", "DE-BE", "2026-10-25", null, null).warnings())
                .isEmpty();
        assertThat(computed("ZPO276_ANZEIGE", "DE-BE", "2026-10-24", null, null).warnings())
                .containsExactly(new Warning.LongAgo(LocalDate.of(2026, 10, 24), 31));
        assertThat(computed("ZPO339_EINSPRUCH", "DE-BY", "2025-08-01", null, null)
                        .warnings())
                .anyMatch(Warning.HolidayElsewhere.class::isInstance);
        assertThat(computed("ZPO517_5MONATE", "DE-BE", "2026-11-24", null, null).warnings())
                .containsExactly(new Warning.ForLawyers(Level.C));
    }

    @Test
    void the_preliminary_date_lies_on_a_working_day() {
        var appeal = computed("ZPO517_BERUFUNG", "DE-BE", "2026-03-05", null, null);
        assertThat(appeal.end()).isEqualTo("2026-04-07");
        assertThat(appeal.preDeadline()).isEqualTo("2026-03-31");
        var easter = computed("ZPO517_BERUFUNG", "DE-BE", "2026-03-13", null, null);
        assertThat(easter.end()).isEqualTo("2026-04-13");
        assertThat(easter.preDeadline()).isEqualTo("2026-04-02"); // 06.04. is Easter Monday
        assertThat(computed("BRAO50_6J", "DE-BE", "2024-03-15", null, null).preDeadline())
                .isNull();
    }

    @Test
    void the_safe_day_is_earlier_where_the_law_does_not_wait() {
        assertThat(computed("RPL372_ANKE", "DK", "2026-03-05", null, null).safeEnd())
                .isEqualTo("2026-04-01");
        assertThat(computed("RPL394_KAERE", "DK", "2026-12-11", null, null).safeEnd())
                .isEqualTo("2026-12-23");
        assertThat(computed("BGB622_I", "DE-BE", "2026-03-15", null, null).safeEnd())
                .isEqualTo("2026-02-13");
    }

    @Test
    void each_step_is_told_with_its_law() {
        var steps =
                computed("ZPO517_BERUFUNG", "DE-BE", "2026-01-31", null, null).explanation(Language.EN);

        assertThat(steps)
                .containsExactly(
                        "The period runs from Sat 31 Jan 2026. That day does not count (§ 222 Abs. 1 ZPO, § 187 Abs. 1 BGB).",
                        "1 month from Sat 31 Jan 2026: the last day is Sat 28 Feb 2026 (§ 222 Abs. 1 ZPO, § 188 BGB).",
                        "The month has no corresponding day; its last day takes the place, Sat 28 Feb 2026 (§ 188 Abs. 3 BGB).",
                        "Not a working day: Sat 28 Feb 2026, Sun 1 Mar 2026. So the period ends on the next working day,"
                                + " Mon 2 Mar 2026 (holidays: Berlin, place of the court; § 222 Abs. 2 ZPO).",
                        "The deadline is Mon 2 Mar 2026, at the end of the day.",
                        "Last safe working day: Mon 2 Mar 2026.",
                        "Pre-deadline: Mon 23 Feb 2026, 7 days before the end.");
    }

    @Test
    void every_rule_can_be_told_in_every_language() {
        for (var rule : DEADLINES.rules()) {
            var place = rule.jurisdiction() == Jurisdiction.DE ? "DE-BY" : "DK";
            var open = rule.eventDay() == EventDay.ANY ? "2026-04-02" : "2026-04-30";
            var day = rule.validity().to() == null ? open : "2024-04-02";
            for (var language : Language.values()) {
                assertThat(rule.title(language)).isNotBlank();
                var it = computed(rule.key(), place, rule.inHours() ? day + "T15:00" : day, null, null);
                assertThat(it.explanation(language))
                        .hasSizeGreaterThan(2)
                        .allSatisfy(step -> assertThat(step).doesNotContain("{", "null"));
                assertThat(it.warnings(language))
                        .allSatisfy(step -> assertThat(step).endsWith("."));
            }
        }
    }

    @Test
    void the_data_of_the_holidays_bear_a_version() {
        assertThat(DEADLINES.holidayData()).matches("Jollyday \\d+\\.\\d+\\.\\d+, Skranke \\d{4}-\\d\\d-\\d\\d");
    }

    private static Refusal refusal(String rule, String place, String event) {
        return (Refusal) asked(rule, place, event, null, null);
    }

    private static Computation computed(
            String rule, String place, String event, @Nullable String authority, @Nullable String count) {
        return (Computation) asked(rule, place, event, authority, count);
    }

    private static Outcome asked(
            String rule, String place, String event, @Nullable String authority, @Nullable String count) {
        return DEADLINES.answer(new Question(rule, place, event, authority, count), TODAY);
    }
}
