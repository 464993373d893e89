package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip of the pen in the file of rules stops the program before anybody relies on it. */
class ReadingRulesTest {

    private static final String BASES = "bases:\n  B: {start: s, count: c, missing: m, shift: h}\nrules:\n";
    private static final String GOOD =
            "{key: A, jurisdiction: DE, law: L, basis: B, periods: [1 DAY], level: A, source: S";

    @Test
    void a_rule_is_read_as_it_stands() {
        var rule = read(GOOD + ", others: [Z], from: 2020-01-01, notfrist: true}")
                .versions("z")
                .getFirst();

        assertThat(rule.periods()).containsExactly(new Period(1, Unit.DAY, Shift.NONE));
        assertThat(rule.notfrist()).isTrue();
        assertThat(rule.validity().from()).isEqualTo("2020-01-01");
        assertThat(rule.preDeadline()).isNull();
    }

    @Test
    void versions_that_follow_each_other_are_one_rule() {
        var rules = read(GOOD + ", from: 2025-01-01}", GOOD + ", to: 2024-12-31}");

        assertThat(rules.versions("A"))
                .extracting(it -> it.validity().to() == null)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD + ", colour: red}",
                GOOD + ", key: A}",
                GOOD + ", start: SOMETIME}",
                GOOD + ", notfrist: yes}",
                GOOD + ", from: 2024-02-30}",
                GOOD + ", closed: [13-01 nothing]}",
                GOOD + ", closed: [12-24]}",
                GOOD + ", fiction: 3 DAY}",
                GOOD + ", start: FULL_HOUR}",
                GOOD + ", preDeadline: soon}",
                GOOD + ", preDeadline: }",
                GOOD + ", reinstatement: A}",
                GOOD + ", reinstatement: A SOON}",
                GOOD + ", reinstatement: B NOW}",
                "{key: A, jurisdiction: DE, law: L, basis: B, periods: [1 DAY], level: A}",
                "{key: A, jurisdiction: DE, law: L, basis: B, periods: [], level: A, source: S}",
                "{key: A, jurisdiction: DE, law: L, basis: B, periods: 1 DAY, level: A, source: S}",
                "{key: A, jurisdiction: DE, law: L, basis: C, periods: [1 DAY], level: A, source: S}",
                "{key: A, jurisdiction: DE, law: L, basis: B, periods: [1 DAY SOON], level: A, source: S}",
                "{key: A, jurisdiction: DE, law: L, basis: B, periods: [1], level: A, source: S}",
                "{key: A, jurisdiction: DE, law: L, basis: B, periods: [1 HOUR, 1 DAY], level: A, source: S}",
                "{key: A, jurisdiction: DE, law: L, basis: B, periods: [1 DAY, 1 DAY], settable: true, level: A, source: S}",
                GOOD + ", eventDay: MIDDLE}",
                "just words"
            })
    void what_is_not_meant_is_not_read(String rule) {
        assertThatThrownBy(() -> read(rule)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void one_day_has_one_version_and_one_name_one_rule() {
        assertThatThrownBy(() -> read(GOOD + ", from: 2024-12-31}", GOOD + ", to: 2024-12-31}"))
                .hasMessageContaining("said twice");
        assertThatThrownBy(() -> read(GOOD + "}", GOOD.replace("key: A", "key: C") + ", others: [A]}"))
                .hasMessageContaining("said twice");
        assertThatThrownBy(() -> read(
                        GOOD + ", to: 2024-12-31}",
                        GOOD.replace("key: A", "key: C") + ", others: [A], from: 2025-01-01}"))
                .hasMessageContaining("one name for two rules");
    }

    /** What stands in the file of rules and its many words: each where it belongs. */
    @Test
    void every_word_of_a_rule_is_where_it_belongs() {
        var it = read("""
                        {key: A, others: [Y, Z], jurisdiction: EU, law: L, basis: B, fiction: 3 DAY NEXT_WORKDAY,
                         fictionLaw: F, eventDay: LAST, yearEnd: true, start: DAY_START, direction: BACKWARD,
                         periods: [1 MONTH, 2 HALF_MONTH NEXT_WORKDAY], seat: COURT, closed: [12-24 christmas-eve],
                         preDeadline: 9, level: B, extendable: COURT, reinstatement: A EVENT, settable: true, to: 2030-12-31, source: S}""".replaceAll("\\s+", " ")).all().getFirst();

        assertThat(it.others()).containsExactlyInAnyOrder("Y", "Z");
        assertThat(it.jurisdiction()).isEqualTo(Jurisdiction.EU);
        assertThat(it.law()).isEqualTo("L");
        assertThat(it.basis()).isEqualTo(new Basis("s", "c", "m", "h"));
        assertThat(it.fiction()).isEqualTo(new Fiction(new Period(3, Unit.DAY, Shift.NEXT_WORKDAY), "F"));
        assertThat(it.eventDay()).isEqualTo(EventDay.LAST);
        assertThat(it.yearEnd()).isTrue();
        assertThat(it.start()).isEqualTo(Start.DAY_START);
        assertThat(it.direction()).isEqualTo(Direction.BACKWARD);
        assertThat(it.backward()).isTrue();
        assertThat(it.inHours()).isFalse();
        assertThat(it.suspended()).isFalse();
        assertThat(it.periods())
                .containsExactly(
                        new Period(1, Unit.MONTH, Shift.NONE), new Period(2, Unit.HALF_MONTH, Shift.NEXT_WORKDAY));
        assertThat(it.seat()).isEqualTo(Seat.COURT);
        assertThat(it.closed()).containsExactly(Recurring.of("12-24 christmas-eve"));
        assertThat(it.preDeadline()).isEqualTo(9);
        assertThat(it.level()).isEqualTo(Level.B);
        assertThat(it.notfrist()).isFalse();
        assertThat(it.extendable()).isEqualTo(Extension.COURT);
        assertThat(it.reinstatement()).isEqualTo(new Reinstatement("A", false));
        assertThat(it.settable()).isTrue();
        assertThat(it.validity()).isEqualTo(new Validity(null, java.time.LocalDate.of(2030, 12, 31)));
        assertThat(it.source(dk.skranke.shared.Language.EN)).isEqualTo("S");
    }

    @Test
    void hours_stand_alone_and_the_full_hour_with_hours_only() {
        var hours = GOOD.replace("1 DAY", "5 HOUR");

        assertThat(read(hours + "}").all().getFirst().inHours()).isTrue();
        assertThat(read(hours + ", start: FULL_HOUR}").all()).hasSize(1);
        for (var more : new String[] {", fiction: 3 DAY, fictionLaw: F}", ", direction: BACKWARD}", ", yearEnd: true}"})
            assertThatThrownBy(() -> read(hours + more)).hasMessageContaining("hours stand alone");
        assertThatThrownBy(() -> read(GOOD.replace("1 DAY", "1 DAY, 5 HOUR") + "}"))
                .hasMessageContaining("hours stand alone");
        assertThatThrownBy(() -> read(GOOD + ", start: FULL_HOUR}")).hasMessageContaining("for hours only");
    }

    @Test
    void a_number_can_be_set_where_it_is_clear_which() {
        assertThat(read(GOOD.replace("1 DAY", "1 MONTH, 1 HALF_MONTH") + ", settable: true}")
                        .all())
                .hasSize(1);
        assertThat(read(GOOD.replace("1 DAY", "1 MONTH, 1 DAY") + "}").all()).hasSize(1);
        assertThatThrownBy(() -> read(GOOD.replace("1 DAY", "1 MONTH, 1 DAY") + ", settable: true}"))
                .hasMessageContaining("which period is set?");
        assertThatThrownBy(() -> read(GOOD.replace("1 DAY", "") + "}")).hasMessageContaining("no period");
    }

    @Test
    void what_is_set_is_the_first_period_or_the_days_that_it_stood_still() {
        var set = read(GOOD + ", settable: true}").all().getFirst().with(7);
        var suspended = read(GOOD.replace("1 DAY", "3 YEAR, 1 SUSPENDED_DAY NEXT_WORKDAY") + ", settable: true}")
                .all()
                .getFirst();

        assertThat(set.periods()).containsExactly(new Period(7, Unit.DAY, Shift.NONE));
        assertThat(suspended.suspended()).isTrue();
        assertThat(suspended.with(40).periods())
                .containsExactly(
                        new Period(3, Unit.YEAR, Shift.NONE), new Period(40, Unit.SUSPENDED_DAY, Shift.NEXT_WORKDAY));
    }

    @Test
    void a_rule_that_no_day_off_moves_is_the_same_otherwise() {
        var moved = read(GOOD.replace("1 DAY", "1 MONTH NEXT_WORKDAY, 2 DAY TWO_WORKDAYS, 1 DAY PREVIOUS_WORKDAY")
                        + ", fiction: 3 DAY NEXT_WORKDAY, fictionLaw: F}")
                .all()
                .getFirst();

        assertThat(moved.unmoved().periods())
                .containsExactly(
                        new Period(1, Unit.MONTH, Shift.NONE),
                        new Period(2, Unit.DAY, Shift.NONE),
                        new Period(1, Unit.DAY, Shift.PREVIOUS_WORKDAY));
        assertThat(moved.unmoved().fiction()).isEqualTo(new Fiction(new Period(3, Unit.DAY, Shift.NONE), "F"));
        assertThat(read(GOOD + "}").all().getFirst().unmoved().fiction()).isNull();
    }

    @Test
    void versions_are_found_by_any_name_the_oldest_first() {
        var rules = read(
                GOOD + ", others: [Z], from: 2025-01-01, to: 2025-12-31}",
                GOOD + ", others: [Z], from: 2026-01-01}",
                GOOD + ", others: [Z], to: 2024-12-31}",
                GOOD.replace("key: A", "key: C") + "}");

        assertThat(rules.versions(" z "))
                .extracting(it -> it.validity().from())
                .containsExactly(null, java.time.LocalDate.of(2025, 1, 1), java.time.LocalDate.of(2026, 1, 1));
        assertThat(rules.versions("c")).extracting(Rule::key).containsExactly("C");
        assertThat(rules.versions("B")).isEmpty();
    }

    @Test
    void two_rules_do_not_share_a_further_name() {
        assertThatThrownBy(() -> read(GOOD + ", others: [X]}", GOOD.replace("key: A", "key: C") + ", others: [X]}"))
                .hasMessageContaining("said twice");
        assertThatThrownBy(() -> read(
                        GOOD + ", others: [C], to: 2024-12-31}",
                        GOOD.replace("key: A", "key: C") + ", from: 2025-01-01}"))
                .hasMessageContaining("one name for two rules");
    }

    @Test
    void a_version_holds_from_its_first_to_its_last_day() {
        var day = java.time.LocalDate.of(2025, 1, 1);
        var from = new Validity(day, null);
        var to = new Validity(null, day);

        assertThat(from.holds(day)).isTrue();
        assertThat(from.holds(day.minusDays(1))).isFalse();
        assertThat(to.holds(day)).isTrue();
        assertThat(to.holds(day.plusDays(1))).isFalse();
        assertThat(from.meets(to)).isTrue();
        assertThat(to.meets(from)).isTrue();
        assertThat(to.meets(new Validity(day.plusDays(1), null))).isFalse();
        assertThat(new Validity(day.plusDays(1), null).meets(to)).isFalse();
        assertThat(from.meets(new Validity(day.plusYears(1), null))).isTrue();
    }

    @Test
    void a_base_says_everything_and_nothing_else() {
        assertThatThrownBy(() -> Rules.of(
                        Sheet.read("test", new StringReader("bases:\n  B: {start: s, count: c, missing: m}\n"))))
                .hasMessageContaining("shift");
        assertThatThrownBy(() -> Rules.of(Sheet.read(
                        "test",
                        new StringReader("bases:\n  B: {start: s, count: c, missing: m, shift: h, more: x}\n"))))
                .hasMessageContaining("more");
        assertThatThrownBy(() -> Rules.of(Sheet.read("test", new StringReader("ruels: []\n"))))
                .hasMessageContaining("ruels");
        assertThatThrownBy(() -> read(GOOD.replace("basis: B", "basis: X") + "}"))
                .hasMessageContaining("basis")
                .hasRootCauseMessage("no such basis");
        assertThatThrownBy(() -> read(GOOD + ", notfrist: maybe}")).hasRootCauseMessage("true, or leave it out");
    }

    private static Rules read(String... rules) {
        var text = new StringBuilder(BASES);
        for (var it : rules) text.append("  - ").append(it).append('\n');
        return Rules.of(Sheet.read("test", new StringReader(text.toString())));
    }
}
