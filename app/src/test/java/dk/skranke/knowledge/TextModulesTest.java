package dk.skranke.knowledge;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class TextModulesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    TextModules modules;

    @Test
    void placeholders_are_filled_in_whichever_language_they_stand() {
        var text = module("Kære {navn}, om {Akte} {matter}. {ukendt} {sag}")
                .filled(Map.of(Placeholder.CONTACT, "Henrik", Placeholder.MATTER, "2026-0417"));
        assertThat(text).isEqualTo("Kære Henrik, om 2026-0417 2026-0417. {ukendt} 2026-0417");
    }

    @Test
    void what_has_no_value_stays_to_be_seen() {
        assertThat(module("Sag {sag}").filled(Map.of(Placeholder.MATTER, ""))).isEqualTo("Sag {sag}");
    }

    @Test
    void mine_is_nobody_elses_and_a_teams_is_the_teams() {
        var sofie = given.member("Sofie");
        var jonas = given.member("Jonas");
        var emil = given.member("Emil");
        var mine = as(sofie, () -> modules.add(details("Kun min", Circle.MINE, null), sofie));
        var teams = as(
                sofie,
                () -> modules.add(
                        new TextModules.Details("Ejendommens", "Tekst", Circle.TEAM, given.team("Fast ejendom")),
                        sofie));

        assertThatThrownBy(() -> as(jonas, () -> modules.find(mine, jonas))).isInstanceOf(NotFound.class);
        assertThat(as(jonas, () -> modules.find(teams, jonas)).keptBy(jonas)).isTrue();
        assertThatThrownBy(() -> as(emil, () -> modules.find(teams, emil))).isInstanceOf(NotFound.class);
    }

    @Test
    void only_an_administrator_speaks_for_the_office() {
        var sofie = given.member("Sofie");
        assertThatThrownBy(() -> as(sofie, () -> modules.add(details("Alles", Circle.OFFICE, null), sofie)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_text_without_a_name_is_refused_with_what_was_typed() {
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        sofie.get("/account");
        var answer = sofie.post("/text-modules/new", Map.of("name", " ", "text", "Bevar mig", "circle", "MINE"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Giv teksten et navn", "Bevar mig</textarea>");
        var member = given.member("Sofie");
        assertThatThrownBy(() -> as(member, () -> modules.add(details("x".repeat(61), Circle.MINE, null), member)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void without_a_script_a_text_is_chosen_from_a_list_and_put_under_what_was_written() {
        var sofie = given.member("Sofie");
        var id = as(
                sofie,
                () -> modules.add(
                        new TextModules.Details("Hilsen", "Venlig hilsen, {mig}, {ticket}", Circle.MINE, null), sofie));
        var ticket = given.ticket("Uden script", "Fast ejendom");
        var browser = new Visitor(port).signIn(sofie);
        browser.get("/account");
        var form = new HashMap<>(Map.of(
                "kind", "REPLY", "text", "Først dette", "key", UUID.randomUUID().toString()));
        form.put("act", "modules");

        var way = browser.post("/tickets/" + ticket.value() + "/messages", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(browser.get(way).body()).contains("<option value=\"" + id + "\">Hilsen");
        browser.post(way, Map.of("module", "" + id));

        assertThat(browser.get("/tickets/" + ticket.value()).body())
                .contains("Først dette\n\nVenlig hilsen, Sofie Krogh, #" + ticket.value() + "</textarea>");
    }

    private static TextModule module(String text) {
        return new TextModule(1, "Navn", text, new PersonId(1), Circle.MINE, null);
    }

    private static TextModules.Details details(String name, Circle circle, dk.skranke.office.@Nullable TeamId team) {
        return new TextModules.Details(name, "Tekst", circle, team);
    }
}
