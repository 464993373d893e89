package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** What the law leaves when a date was missed, rule by rule, written down from §§ 233, 234 ZPO and the retsplejelov. */
class WaysBackTest {

    private static final Deadlines DEADLINES = Deadlines.read();

    /** All rules of these courts; where nothing is said a lawyer has to find the way, and must not be told a wrong one. */
    private static final String WAYS = """
            ZPO276_ANZEIGE             ZPO234 NOW
            ZPO276_ERWIDERUNG
            ZPO339_EINSPRUCH           ZPO234 NOW
            ZPO339_AUSLAND             ZPO234 NOW
            ZPO517_BERUFUNG            ZPO234 NOW
            ZPO517_5MONATE             ZPO234 NOW
            ZPO520_BEGRUENDUNG         ZPO234_1M NOW
            ZPO520_5MONATE             ZPO234_1M NOW
            ZPO224_VERLAENGERUNG       ZPO234_1M NOW
            ZPO548_REVISION            ZPO234 NOW
            ZPO548_5MONATE             ZPO234 NOW
            ZPO551_5MONATE             ZPO234_1M NOW
            ZPO551_REVBEGR             ZPO234_1M NOW
            ZPO569                     ZPO234 NOW
            ZPO569_5MONATE             ZPO234 NOW
            ZPO575                     ZPO234 NOW
            ZPO575_BEGRUENDUNG         ZPO234_1M NOW
            ZPO234                     ZPO234 NOW
            ZPO234_1M                  ZPO234 NOW
            ZPO234_JAHR
            ZPO694_WIDERSPRUCH
            ZPO700_EINSPRUCH           ZPO234 NOW
            ZPO132_SCHRIFTSATZ
            ZPO249_WOCHEN
            ZPO249_MONATE
            ZPO222_STUNDEN
            ARBGG59                    ZPO234 NOW
            ARBGG66_BERUFUNG           ZPO234 NOW
            ARBGG66_BEGRUENDUNG        ZPO234_1M NOW
            ARBGG66_BERUFUNG_5MONATE   ZPO234 NOW
            ARBGG66_BEGRUENDUNG_5MONATE ZPO234_1M NOW
            ARBGG66_ANTWORT
            RPL372_ANKE                RPL372_TILLADELSE_1AAR EVENT
            RPL372_ANKE_SIKKER         RPL372_TILLADELSE_1AAR EVENT
            RPL394_KAERE               RPL394_TILLADELSE_6M EVENT
            RPL394_KAERE_SIKKER        RPL394_TILLADELSE_6M EVENT
            RPL367_GENOPTAGELSE        RPL367_GENOPTAGELSE_1AAR EVENT
            RPL367_GENOPTAGELSE_SIKKER RPL367_GENOPTAGELSE_1AAR EVENT
            RPL586_KAERE
            RPL904_ANKE_STRAF
            RPL368_PBN                 RPL368_TILLADELSE_1AAR EVENT
            RPL388_HJEMVISNING
            RPL367_GENOPTAGELSE_1AAR
            RPL368_TILLADELSE_1AAR
            RPL372_TILLADELSE_1AAR
            RPL394_TILLADELSE_6M
            """;

    @Test
    void each_rule_leaves_the_way_back_that_the_law_gives_it_and_no_other() {
        var expected = new LinkedHashMap<String, String>();
        for (var it : DEADLINES.rules()) expected.put(it.key(), "");
        expected.keySet().removeIf(it -> it.startsWith("ZPO") || it.startsWith("ARBGG") || it.startsWith("RPL"));
        WAYS.lines().map(it -> it.split(" +", 2)).forEach(it -> expected.put(it[0], it.length > 1 ? it[1] : ""));

        var given = new LinkedHashMap<String, String>();
        for (var it : DEADLINES.rules()) given.put(it.key(), way(it));

        assertThat(given).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void every_statutory_period_of_the_civil_courts_can_be_reinstated() {
        assertThat(DEADLINES.rules())
                .filteredOn(it -> it.notfrist())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.reinstatement()).isEqualTo(new Reinstatement("ZPO234", true)));
    }

    @Test
    void a_rule_is_asked_by_any_of_its_names() {
        assertThat(DEADLINES.reinstatement("zpo569_beschwerde")).isEqualTo(new Reinstatement("ZPO234", true));
        assertThat(DEADLINES.reinstatement("ZPO999")).isNull();
    }

    private static String way(Rule rule) {
        var back = rule.reinstatement();
        return back == null ? "" : back.rule() + (back.fromNow() ? " NOW" : " EVENT");
    }
}
