package dk.skranke.composing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class KeepingPartiesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Parties parties;

    @Autowired
    Describing describing;

    Member sofie;
    Visitor browser;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = given.member("Sofie");
        browser = new Visitor(port).signIn(sofie);
        browser.get("/account");
    }

    @Test
    void whoever_is_entered_on_the_other_side_is_known_to_the_guard_until_they_are_taken_out() {
        var ticket = onMatter("Parterne skrives ind");
        var matter = matter(ticket);

        var answer = post(
                ticket, Map.of("name", "Grusgravens Entreprise", "mail", "GRUS@modpart.example", "role", "OPPONENT"));
        assertThat(answer).isEqualTo(303);
        assertThat(as(sofie, () -> parties.adverse(matter))).contains("grus@modpart.example");
        var page = browser.get("/tickets/" + ticket.value() + "/parties").body();
        assertThat(page).contains("Grusgravens Entreprise", "modsat side");
        assertThat(browser.get("/tickets/" + ticket.value() + "/history").body())
                .contains("som part i sagen");

        var contact = page.replaceFirst("(?s).*parties/(\\d+)/removals.*", "$1");
        browser.post("/tickets/" + ticket.value() + "/parties/" + contact + "/removals", Map.of());
        assertThat(as(sofie, () -> parties.adverse(matter))).doesNotContain("grus@modpart.example");
    }

    @Test
    void the_clients_own_address_cannot_stand_against_the_client() {
        var ticket = onMatter("Klienten som modpart");
        var its = as(
                        sofie,
                        () -> parties.peopleOf(
                                parties.matter(matter(ticket)).orElseThrow().client()))
                .getFirst();
        var refused = browser.post(
                "/tickets/" + ticket.value() + "/parties",
                Map.of("name", its.name(), "mail", Objects.requireNonNull(its.mail()), "role", "OPPOSING_COUNSEL"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("er klientens egen adresse");
    }

    @Test
    void what_cannot_be_read_and_a_ticket_without_a_matter_are_told() {
        var without = given.ticket("Uden sag, uden parter", "Fast ejendom");
        assertThat(browser.get("/tickets/" + without.value() + "/parties").body())
                .contains("Læg den på en sag først");
        assertThat(post(without, Map.of("name", "X", "role", "OTHER"))).isEqualTo(422);
        var ticket = onMatter("Forkert udfyldt part");
        assertThat(post(ticket, Map.of("name", " ", "role", "OTHER"))).isEqualTo(422);
        assertThat(post(ticket, Map.of("name", "X", "mail", "ikke en adresse", "role", "OTHER")))
                .isEqualTo(422);
        assertThat(post(ticket, Map.of("name", "X", "role", "KING"))).isEqualTo(422);
    }

    private int post(TicketId ticket, Map<String, String> form) {
        return browser.post("/tickets/" + ticket.value() + "/parties", form).statusCode();
    }

    private TicketId onMatter(String title) {
        var ticket = given.ticket(title, "Fast ejendom");
        var matter = as(sofie, () -> parties.mattersLike("2026", 50)).stream()
                .filter(it -> !as(sofie, () -> parties.peopleOf(it.client())).isEmpty())
                .findFirst()
                .orElseThrow();
        as(sofie, () -> describing.file(ticket, null, matter.id(), sofie));
        return ticket;
    }

    private MatterId matter(TicketId ticket) {
        return Objects.requireNonNull(
                as(sofie, () -> describing.properties(ticket, sofie)).matter());
    }
}
