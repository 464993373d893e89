package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One language: what a list finds in the database is what a rule finds in memory. */
@OfficeTest
class MatchingTest {

    /** Whatever other tests have filed. */
    private static final int ALL = 1_000_000;

    @Autowired
    Given given;

    @Autowired
    Filtering filtering;

    @Autowired
    Facts facts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "er:åben",
                "er:afsluttet",
                "er:ubesvaret",
                "er:overskredet",
                "-er:overskredet",
                "har:filer",
                "har:sag",
                "har:mærkater",
                "har:skridt",
                "har:dato",
                "har:ansvarlig",
                "status:ny,løst",
                "prioritet>=høj",
                "prioritet<normal",
                "tur:klientens",
                "team:proces",
                "-team:proces",
                "ansvarlig:sofie",
                "ansvarlig:ingen",
                "kategori:klienthenvendelse",
                "mærkat:erhvervsleje,ingen",
                "klient:bageri",
                "klient:ingen",
                "sag:2026-0417",
                "sag:leje",
                "sag:ingen",
                "indmelder:henrik",
                "indmelder:birgit",
                "afsender:brixlindegaard.dk",
                "-afsender:havnegadensbageri",
                "emne:OPSIGELSE",
                "skridt:ring",
                "svar:klient",
                "-svar:klient",
                "skridt:ingen",
                "sprog:dansk",
                "sprog:tysk,engelsk",
                "kanal:mail",
                "kanal:telefon,formular",
                "er:fortrolig",
                "dato<2u",
                "dato:i-morgen",
                "dato<=i-dag",
                "dato:ingen",
                "-dato>i-dag",
                "aktivitet>-3d",
                "aktivitet<=i-går",
                "aktivitet>-4h",
                "oprettet:i-går",
                "oprettet<-2d",
                "oprettet>=i-dag",
                "afsluttet:ingen",
                "afsluttet>-1m",
                "-afsluttet>-1m",
                "4127",
                "opsigelse eller (-leje prioritet<høj)"
            })
    void memory_and_database_agree(String typed) {
        var sofie = given.member("Sofie");
        var filter = as(sofie, () -> filtering.read(typed, sofie));

        var all = as(sofie, () -> facts.matching(Filter.EVERYTHING, null, ALL, sofie));
        var found = as(sofie, () -> facts.matching(filter, null, ALL, sofie));

        assertThat(all.stream().filter(it -> facts.hold(filter, it)).map(FactSheet::id))
                .containsExactlyElementsOf(found.stream().map(FactSheet::id).toList());
    }
}
