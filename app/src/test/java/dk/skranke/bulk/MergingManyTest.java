package dk.skranke.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.automation.Macros;
import dk.skranke.database.Asker;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class MergingManyTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Busy busy;

    @Autowired
    Describing describing;

    @Autowired
    Macros macros;

    @Autowired
    Parties parties;

    Member sofie;
    Visitor visitor;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = given.member("Sofie");
        visitor = new Visitor(port).signIn(sofie);
    }

    @Test
    void many_go_into_one_and_come_out_again() {
        var home = given.ticket("Det ene skab", "Proces");
        var one = given.ticket("Skab to", "Proces");
        var two = given.ticket("Skab tre", "Proces");
        var place = choose("merge", home, one, two);

        preview(place, Map.of("what", "merge", "into", "#" + home.value()));
        assertThat(visitor.get(place).body()).contains("2 ændres, 1 er sådan allerede. Intet er ændret endnu.");
        assertThat(properties(one).status()).isEqualTo(TicketStatus.NEW);
        visitor.post(place + "/changes", Map.of());

        assertThat(properties(one).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(visitor.get("/tickets/" + home.value()).body()).contains("Skab to", "Skab tre");
        visitor.get(place);
        visitor.post(place + "/undoings", Map.of());
        assertThat(visitor.get(place).body()).contains("2 er taget tilbage.");
        assertThat(properties(one).status()).isEqualTo(TicketStatus.NEW);
        assertThat(properties(two).status()).isEqualTo(TicketStatus.NEW);
    }

    @Test
    void whoever_merges_many_waits_for_the_lowest_number_before_any_other_is_held() {
        var home = given.ticket("Optaget skab", "Proces");
        var one = given.ticket("Ledigt skab", "Proces");
        var two = given.ticket("Andet optaget skab", "Proces");
        var place = choose("merge", two, one);
        preview(place, Map.of("what", "merge", "into", "#" + home.value()));

        busy.with(
                "ticketing.ticket where id = " + one.value(),
                new Asker.Person(sofie.id().value()),
                () -> visitor.post(place + "/changes", Map.of()),
                "ticketing.ticket where id = " + two.value());

        assertThat(properties(one).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(properties(two).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void that_tickets_of_different_clients_go_into_one_is_said_before() {
        var home = given.ticket("Bageriets ovn", "Proces");
        var same = given.ticket("Bageriets disk", "Proces");
        var other = given.ticket("Foreningens tag", "Proces");
        var matter = Given.as(
                sofie, () -> parties.matterByNumber("2026-0388").orElseThrow().id());
        Given.as(sofie, () -> describing.file(other, null, matter, sofie));
        var place = choose("merge", same, other);

        preview(place, Map.of("what", "merge", "into", "" + home.value()));
        assertThat(visitor.get(place).body())
                .contains(
                        "2 ændres",
                        "Én af dem hører til en anden klient. Efter samlingen læses",
                        "Anden klient: Ejerforeningen Strandvænget")
                .doesNotContain("Anden klient: Havnegadens");
        preview(place, Map.of("what", "priority", "to", "HIGH"));
        assertThat(visitor.get(place).body()).doesNotContain("nden klient");
        visitor.get(place);
        visitor.post(place + "/previews", Map.of("what", "merge", "into", "" + other.value()));
        assertThat(visitor.get(place).body())
                .contains("1 ændres, 1 er sådan allerede", "Anden klient: Havnegadens Bageri ApS");
    }

    @Test
    void a_merge_that_goes_round_or_to_nowhere_is_told_for_each() {
        var home = given.ticket("Rundtur hjem", "Proces");
        var away = given.ticket("Rundtur ude", "Proces");
        visitor.get("/tickets/" + home.value());
        visitor.post("/tickets/" + home.value() + "/merges", Map.of("into", "" + away.value()));
        var place = choose("merge", away);

        preview(place, Map.of("what", "merge", "into", "" + home.value()));
        assertThat(visitor.get(place).body())
                .contains("Intet ændres, 1 kan ikke ændres")
                .contains("Kan ikke ændres");
        preview(place, Map.of("what", "merge", "into", "99999999"));
        assertThat(visitor.get(place).body()).contains("1 kan ikke ændres", "99999999");
        visitor.get(place);
        var wrong = visitor.post(place + "/previews", Map.of("what", "merge", "into", "den der"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Skriv nummeret på den ticket");
    }

    @Test
    void a_macro_is_done_to_each_and_taken_back_from_each() {
        var macro = macro("Haster for mange");
        var one = given.ticket("Makro et", "Proces");
        var two = given.ticket("Makro to", "Proces");
        var place = choose("macro", one, two);
        assertThat(visitor.get(place + "?what=macro").body()).contains("Haster for mange", "Dens tekst sendes ikke");

        preview(place, Map.of("what", "macro", "macro", "" + macro));
        assertThat(visitor.get(place).body()).contains("Makro: Haster for mange", "2 ændres");
        assertThat(properties(one).priority()).isEqualTo(Priority.NORMAL);
        visitor.post(place + "/changes", Map.of());
        assertThat(properties(one).priority()).isEqualTo(Priority.CRITICAL);
        assertThat(properties(two).priority()).isEqualTo(Priority.CRITICAL);

        visitor.get(place);
        visitor.post(place + "/undoings", Map.of());
        assertThat(properties(one).priority()).isEqualTo(Priority.NORMAL);
        assertThat(properties(two).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void somebody_elses_macro_and_none_at_all_are_refused() {
        var place = choose("macro", given.ticket("Uden makro", "Proces"));
        visitor.get(place);

        var gone = visitor.post(place + "/previews", Map.of("what", "macro", "macro", "99999999"));
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("Makroen er slettet");
        assertThat(visitor.post(place + "/previews", Map.of("what", "macro")).body())
                .contains("Vælg en makro");
    }

    private long macro(String name) {
        visitor.get("/macros/new");
        visitor.post("/macros", Map.of("name", name, "priority", "CRITICAL", "circle", "MINE"));
        return Given.as(sofie, () -> macros.of(sofie)).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private String choose(String what, TicketId... tickets) {
        visitor.get("/tickets");
        var numbers = Arrays.stream(tickets).map(it -> "" + it.value()).collect(Collectors.joining(","));
        var answer = visitor.post("/bulk", Map.of("ticket", numbers, "what", what, "way", "/tickets?view=open"));
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?.*", "");
    }

    private void preview(String place, Map<String, String> form) {
        visitor.get(place);
        assertThat(visitor.post(place + "/previews", form).statusCode()).isLessThan(400);
        visitor.get(place);
    }

    private Describing.Properties properties(TicketId id) {
        return Given.as(sofie, () -> describing.properties(id, sofie));
    }
}
