package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.shared.Language;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class WeighingTicketsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Describing describing;

    @Autowired
    Matrices matrices;

    Visitor sofie;
    Visitor emil;
    Matrix before;

    @BeforeEach
    void they_are_signed_in() {
        before = matrices.matrix();
        sofie = new Visitor(port).signIn(given.member("Sofie"));
        emil = new Visitor(port).signIn(given.member("Emil"));
    }

    @AfterEach
    void the_matrix_is_as_before() {
        var emil = given.member("Emil");
        as(emil, () -> matrices.change(before, emil));
    }

    @Test
    void the_matrix_stands_on_the_form_and_one_click_in_it_gives_the_priority() {
        var ticket =
                "/tickets/" + given.ticket("Aircondition i arkivet", "Proces").value();
        var form = sofie.get(ticket + "/priorities").body();
        assertThat(form).contains("value=\"TEAM-NOW\"").contains("Et team eller en hel sag × Nu: Haster");

        var done = sofie.post(ticket + "/priorities", Map.of("was", "NORMAL", "weight", "TEAM-NOW"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(sofie.get(ticket + "/history").body())
                .contains("som følger af")
                .contains("Et team eller en hel sag × Nu");
        assertThat(sofie.get(ticket + "/priorities").body())
                .containsPattern("value=\"TEAM-NOW\"[^>]*aria-current=\"true\"");
    }

    @Test
    void whoever_departs_from_the_matrix_says_why_and_the_history_keeps_it() {
        var ticket =
                "/tickets/" + given.ticket("Rudeskift i receptionen", "Proces").value();
        sofie.get(ticket + "/priorities");
        sofie.post(ticket + "/priorities", Map.of("was", "NORMAL", "weight", "OFFICE-NOW"));

        var refused = sofie.post(ticket + "/priorities", Map.of("was", "CRITICAL", "to", "LOW", "reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv, hvorfor prioriteten");

        var done = sofie.post(
                ticket + "/priorities", Map.of("was", "CRITICAL", "to", "LOW", "reason", "Glarmesteren er her"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(sofie.get(ticket + "/history").body()).contains("Glarmesteren er her");
        assertThat(sofie.get(ticket + "/priorities").body()).contains("value=\"Glarmesteren er her\"");
    }

    @Test
    void a_weight_that_is_none_is_refused_and_changes_nothing() {
        var id = given.ticket("Et underligt felt", "Proces");
        var ticket = "/tickets/" + id.value();
        sofie.get(ticket + "/priorities");

        var refused = sofie.post(ticket + "/priorities", Map.of("was", "NORMAL", "weight", "ALL-YESTERDAY"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var me = given.member("Sofie");
        assertThat(as(me, () -> describing.properties(id, me)).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void a_ticket_is_filed_with_both_answers_and_gets_what_follows() {
        sofie.get("/tickets/new");
        var category = Visitor.field(sofie.get("/tickets/new"), "category");

        var answer = sofie.postMultipart(
                "/tickets",
                Map.of(
                        "category",
                        category,
                        "title",
                        "Ingen kan logge på",
                        "text",
                        "Alle får fejl 403",
                        "impact",
                        "OFFICE",
                        "urgency",
                        "TODAY"),
                java.util.List.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(sofie.get(place + "/priorities").body())
                .containsPattern("value=\"OFFICE-TODAY\"[^>]*aria-current=\"true\"");
        assertThat(sofie.get(place).body()).contains("data-priority=\"critical\"");
    }

    @Test
    void a_matrix_with_a_hole_is_refused_where_it_is_and_nothing_is_changed() {
        var typed = form();
        typed.put("ONE-NOW", "");
        typed.put("TEAM-NOW", "LOW");

        var refused = emil.post("/administration/priorities", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Vælg en prioritet for »En person« × »Nu«")
                .contains("id=\"ONE-NOW-error\"");
        assertThat(matrices.matrix()).isEqualTo(before);
    }

    @Test
    void an_administrator_changes_the_matrix_and_its_words_and_others_do_not_find_the_page() {
        var typed = form();
        typed.put("ONE-NOW", "CRITICAL");
        typed.put("NOW-da", "Straks");

        assertThat(emil.post("/administration/priorities", typed).statusCode()).isEqualTo(302);

        assertThat(matrices.matrix().priority(new Weight(Impact.ONE, Urgency.NOW)))
                .isEqualTo(Priority.CRITICAL);
        assertThat(sofie.get("/tickets/new").body()).contains("Straks");
        assertThat(sofie.get("/administration/priorities").statusCode()).isEqualTo(404);
        assertThat(sofie.post("/administration/priorities", typed).statusCode()).isEqualTo(404);
    }

    private Map<String, String> form() {
        emil.get("/administration/priorities");
        var typed = new HashMap<String, String>();
        before.cells().forEach((weight, priority) -> typed.put(weight.key(), priority.name()));
        for (var language : Language.values()) {
            for (var it : Impact.values()) typed.put(it + "-" + language.code(), before.name(it, language));
            for (var it : Urgency.values()) typed.put(it + "-" + language.code(), before.name(it, language));
        }
        return typed;
    }
}
