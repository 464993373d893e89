package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.office.Member;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is entered when a date was missed: the way back that its law gives, or nothing. */
@OfficeTest
class WaysBackFromMissedDatesTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @Autowired
    Given given;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    Book book;

    @ParameterizedTest
    @CsvSource({
        "ZPO517_BERUFUNG, ZPO234",
        "ZPO520_BEGRUENDUNG, ZPO234_1M",
        "ZPO520_5MONATE, ZPO234_1M",
        "ZPO224_VERLAENGERUNG, ZPO234_1M"
    })
    void after_a_german_one_it_runs_from_today_and_a_month_for_grounds(String missed, String back) {
        var sofie = given.member("Sofie");
        var way = reinstated(missed, "DE-BE", sofie).map(id -> as(sofie, () -> book.find(id, sofie)));

        assertThat(way).hasValueSatisfying(it -> {
            assertThat(it.asked().rule()).isEqualTo(back);
            assertThat(it.eventOn()).isEqualTo(TODAY);
        });
    }

    @ParameterizedTest
    @CsvSource({"ZPO276_ERWIDERUNG", "ZPO249_WOCHEN", "ZPO694_WIDERSPRUCH", "ARBGG66_ANTWORT"})
    void where_the_law_gives_none_nothing_is_entered(String missed) {
        assertThat(reinstated(missed, "DE-BE", given.member("Sofie"))).isEmpty();
    }

    @Test
    void after_a_danish_one_it_runs_from_the_first_event_and_leads_no_further() {
        var sofie = given.member("Sofie");
        var way = reinstated("RPL372_ANKE", "DK", sofie).orElseThrow();

        var it = as(sofie, () -> book.find(way, sofie));
        assertThat(it.asked().rule()).isEqualTo("RPL372_TILLADELSE_1AAR");
        assertThat(it.eventOn()).isEqualTo(TODAY.minusDays(29));
        assertThat(as(sofie, () -> deadlines.reinstate(way, sofie))).isEmpty();
    }

    private Optional<DeadlineId> reinstated(String missed, String place, Member by) {
        var ticket = given.ticket("Vejen tilbage fra " + missed, "Proces");
        var wanted = new DeadlineBook.Wanted(
                ticket, missed, null, place, "Dom", TODAY.minusDays(29), null, by.id(), null, "Lå i en bunke", false);
        var id = as(by, () -> deadlines.enter(wanted, by));
        return as(by, () -> deadlines.reinstate(id, by));
    }
}
