package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The catalogue, written down from the specification’s table and not from the file of rules: how long a period is, whether it
 * is a Notfrist, who can make it longer, and how long before the file is put before the lawyer.
 */
class CatalogueTest {

    private static final Deadlines DEADLINES = Deadlines.read();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ZPO276_ANZEIGE|2 WEEK|true|NOBODY|3",
                "ZPO276_ERWIDERUNG|2 WEEK|false|COURT|7",
                "ZPO339_EINSPRUCH|2 WEEK|true|NOBODY|3",
                "ZPO517_BERUFUNG|1 MONTH|true|NOBODY|7",
                "ZPO520_BEGRUENDUNG|2 MONTH|false|COURT|7",
                "ZPO548_REVISION|1 MONTH|true|NOBODY|7",
                "ZPO551_REVBEGR|2 MONTH|false|COURT|7",
                "ZPO569|2 WEEK|true|NOBODY|3",
                "ZPO575|1 MONTH|true|NOBODY|7",
                "ZPO575_BEGRUENDUNG|1 MONTH|false|COURT|7",
                "ZPO234|2 WEEK|false|NOBODY|3",
                "ZPO234_1M|1 MONTH|false|NOBODY|3",
                "ZPO694|2 WEEK|false|NOBODY|3",
                "ZPO700|2 WEEK|true|NOBODY|3",
                "ARBGG59|1 WEEK|true|NOBODY|2",
                "ARBGG66_BERUFUNG|1 MONTH|false|NOBODY|7",
                "ARBGG66_BEGRUENDUNG|2 MONTH|false|COURT|7",
                "ARBGG66_ANTWORT|1 MONTH|false|COURT|7",
                "KSCHG4|3 WEEK|false|NOBODY|7",
                "FAMFG63|1 MONTH|false|NOBODY|7",
                "VWGO70_ZUSTELLUNG|1 MONTH|false|NOBODY|7",
                "VWGO74_KLAGE|1 MONTH|false|NOBODY|7",
                "VWGO124A_ANTRAG|1 MONTH|false|NOBODY|7",
                "VWGO124A_BEGRUENDUNG|2 MONTH|false|NOBODY|7",
                "VWGO124A_BERUFUNG_BEGRUENDUNG|2 MONTH|false|COURT|7",
                "VWGO124A_ZULASSUNG_BEGRUENDUNG|1 MONTH|false|COURT|7",
                "VWGO139_REVISION|1 MONTH|false|NOBODY|7",
                "VWGO139_BEGRUENDUNG|2 MONTH|false|COURT|7",
                "VWGO147|2 WEEK|false|NOBODY|3",
                "VWGO58_JAHR|1 YEAR|false|NOBODY|30",
                "AO355_ZUSTELLUNG|1 MONTH|false|NOBODY|7",
                "FGO47|1 MONTH|false|NOBODY|7",
                "SGG87|1 MONTH|false|NOBODY|7",
                "SGG87_AUSLAND|3 MONTH|false|NOBODY|7",
                "STPO314|1 WEEK|false|NOBODY|2",
                "STPO341|1 WEEK|false|NOBODY|2",
                "STPO345|1 MONTH|false|NOBODY|7",
                "STPO345_2M|2 MONTH|false|NOBODY|7",
                "STPO345_3M|3 MONTH|false|NOBODY|7",
                "STPO410|2 WEEK|false|NOBODY|3",
                "BGB195_199|3 YEAR|false|PARTIES|90",
                "BGB1944|6 WEEK|false|NOBODY|14",
                "BGB1944_AUSLAND|6 MONTH|false|NOBODY|14",
                "BGB626|2 WEEK|false|NOBODY|3",
                "BGB622_I|4 WEEK|false|NOBODY|14",
                "BGB622_II_7|7 MONTH|false|NOBODY|14",
                "WIDERRUF355|14 DAY|false|NOBODY|3"
            })
    void a_rule_of_germany_is_as_the_catalogue_says(
            String rule, String period, boolean notfrist, Extension extendable, int preDeadline) {
        var it = DEADLINES.rules().stream()
                .filter(one -> one.called(rule))
                .findFirst()
                .orElseThrow();

        assertThat(it.periods().stream()
                        .map(one -> one.count() + " " + one.unit())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(period);
        assertThat(it.notfrist()).isEqualTo(notfrist);
        assertThat(it.extendable()).isEqualTo(extendable);
        assertThat(it.preDeadline()).isEqualTo(preDeadline);
    }
}
