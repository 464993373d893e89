package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a judgment is not served the law begins the period five months after it was pronounced: §§ 517, 520, 548, 551, 569
 * ZPO, § 66 ArbGG, § 63 Abs. 3 FamFG. The period itself stays what it is.
 */
class FiveMonthsTest {

    private static final Deadlines DEADLINES = Deadlines.read();

    @ParameterizedTest
    @CsvSource({
        "ZPO517_BERUFUNG, ZPO517_5MONATE",
        "ZPO520_BEGRUENDUNG, ZPO520_5MONATE",
        "ZPO548_REVISION, ZPO548_5MONATE",
        "ZPO551_REVBEGR, ZPO551_5MONATE",
        "ZPO569, ZPO569_5MONATE",
        "ARBGG66_BERUFUNG, ARBGG66_BERUFUNG_5MONATE",
        "ARBGG66_BEGRUENDUNG, ARBGG66_BEGRUENDUNG_5MONATE",
        "FAMFG63, FAMFG63_5MONATE",
        "FAMFG63_2W, FAMFG63_2W_5MONATE"
    })
    void a_period_that_nobody_served_begins_after_five_months(String served, String unserved) {
        var usual = rule(served);
        var late = rule(unserved);

        assertThat(late.periods())
                .isEqualTo(Stream.concat(Stream.of(new Period(5, Unit.MONTH, Shift.NONE)), usual.periods().stream())
                        .toList());
        assertThat(late.level()).isEqualTo(Level.C);
        assertThat(same(late)).isEqualTo(same(usual));
    }

    private static List<?> same(Rule it) {
        return Stream.of(it.basis(), it.seat(), it.notfrist(), it.extendable(), it.preDeadline(), way(it))
                .toList();
    }

    private static String way(Rule it) {
        var back = it.reinstatement();
        return back == null ? "" : back.toString();
    }

    private static Rule rule(String key) {
        return DEADLINES.rules().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
