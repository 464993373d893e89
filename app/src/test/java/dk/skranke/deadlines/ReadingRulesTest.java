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

    private static Rules read(String... rules) {
        var text = new StringBuilder(BASES);
        for (var it : rules) text.append("  - ").append(it).append('\n');
        return Rules.of(Sheet.read("test", new StringReader(text.toString())));
    }
}
