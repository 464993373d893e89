package dk.skranke.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Statements;
import dk.skranke.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class PaletteTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Statements statements;

    Visitor sofie;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = new Visitor(port).signIn(given.member("Sofie"));
    }

    @Test
    void it_finds_tickets_by_number_and_words_and_clients_matters_people_and_views() {
        assertThat(asked("4127")).contains("/tickets/4127\"");
        assertThat(asked("opsig erhverv")).contains("/tickets/4127\"");
        assertThat(asked("havnegadens")).contains("Havnegadens Bageri ApS").contains("klient:");
        assertThat(asked("2026-0417")).contains("sag:");
        assertThat(asked("henrik")).contains("Henrik Aaby").contains("indmelder:");
        assertThat(asked("birgit")).contains("Birgit Holm").contains("ansvarlig:");
        assertThat(asked("overskr")).contains("/tickets?view=late");
    }

    @Test
    void a_sign_asks_for_actions_only_and_the_open_ticket_has_its_own() {
        assertThat(asked(">ny")).contains("/tickets/new").doesNotContain("Tickets</h2>");
        assertThat(sofie.get("/palette?ticket=4127&q=tild").body()).contains("/tickets/4127/assignments");
    }

    @Test
    void it_tells_nothing_of_what_one_may_not_see() {
        given.ticket("Palettens hemmelighed", "Proces");
        var emil = new Visitor(port).signIn(given.member("Emil"));

        assertThat(emil.get("/palette?q=palettens").body()).doesNotContain("hemmelighed");
    }

    @Test
    void it_is_quick_for_the_database() {
        asked("havnegade");

        assertThat(statements.atLeast(() -> asked("havnegade"))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void single_letters_are_switched_off_for_the_person_and_not_for_the_browser() {
        assertThat(sofie.get("/account").body()).contains("href=\"/keys\"");
        sofie.get("/keys");
        sofie.post("/keys", Map.of("on", "false"));

        assertThat(new Visitor(port)
                        .signIn(given.member("Sofie"))
                        .get("/tickets")
                        .body())
                .contains("data-keys=\"off\"");

        sofie.get("/keys");
        sofie.post("/keys", Map.of("on", "true"));
        assertThat(sofie.get("/tickets").body()).doesNotContain("data-keys=\"off\"");
    }

    private String asked(String q) {
        return java.net.URLDecoder.decode(
                sofie.get("/palette?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                        .body()
                        .replace("%", "%25")
                        .replace("%253A", ":"),
                StandardCharsets.UTF_8);
    }
}
