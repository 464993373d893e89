package dk.skranke.search;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.office.Member;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class FindingTicketsTest {

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"#4127", "4127", "2026-0417", "bageriet erhvervslejemål", "indsigelse opsigelsen"})
    void a_ticket_is_found_by_number_matter_and_words(String typed) {
        assertThat(found(typed, given.member("Sofie"))).contains(4127L);
    }

    /** A ticket of now: the newest come first, and other tests ask for the same people. */
    @ParameterizedTest
    @ValueSource(strings = {"havneg", "Aaby", "henrik@havnegadensbageri.dk"})
    void a_ticket_is_found_by_client_name_and_address(String typed) {
        var ticket = given.ticket("Hvem den er fra", "Proces");

        assertThat(found(typed, given.member("Sofie"))).contains(ticket.value());
    }

    @Test
    void a_word_is_found_in_another_form_in_each_language() {
        var danish = given.mail("Vandskade", "Proces", "Lejlighederne er oversvømmede, og taget er utæt.");
        var german =
                given.mail("Mietsache", "Proces", "Die Wohnungen sind nicht und wir haben die Kündigungen erhalten.");
        var english = given.mail("Supply", "Proces", "We have the contracts and the deliveries are delayed.");
        var sofie = given.member("Sofie");

        assertThat(found("lejligheden", sofie)).contains(danish.value());
        assertThat(found("Kündigung", sofie)).contains(german.value());
        assertThat(found("delivery", sofie)).contains(english.value());
    }

    @Test
    void what_i_may_not_see_is_not_found() {
        var hidden = given.mail("Kvasthejs", "Proces", "Et sjældent ord: xylofonbygger");

        assertThat(found("xylofonbygger", given.member("Sofie"))).contains(hidden.value());
        assertThat(found("xylofonbygger", given.member("Emil"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "'", "\\", "og & | !", "(((", "<->", "a:*", "\"", "''':*", "og"})
    void whatever_is_typed_is_harmless(String typed) {
        assertThat(found(typed, given.member("Sofie"))).isNotNull();
    }

    private List<Long> found(String typed, Member me) {
        return as(
                me,
                () -> transaction.execute(_ -> sql.fetchValues("select search.find(?, 50)", typed).stream()
                        .map(it -> ((Number) it).longValue())
                        .toList()));
    }
}
