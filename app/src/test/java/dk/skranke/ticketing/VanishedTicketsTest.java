package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A ticket was sent away to where its reader has no part in it, while its page stood open. */
@OfficeTest
class VanishedTicketsTest {

    private static final String SENTENCE = "Siden findes ikke, eller du har ikke adgang til den";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    private Visitor nadia;
    private Visitor emil;
    private String ticket;

    @BeforeEach
    void nadia_reads_what_emil_sends_away() {
        emil = new Visitor(port).signIn(given.member("Emil"));
        nadia = new Visitor(port).signIn(given.member("Nadia"));
        ticket = "/tickets/"
                + given.ticket("Forsvinder, mens den læses", "IT-support").value();
        assertThat(nadia.get(ticket).statusCode()).isEqualTo(200);
        emil.get(ticket + "/redirections");
        var was = Long.toString(given.team("IT-support").value());
        var to = Long.toString(given.team("Proces").value());
        emil.post(ticket + "/redirections", Map.of("was", was, "to", to, "reason", "Det er en sag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"titles", "messages", "moves", "assignments", "tags", "closings", "merges", "looks"})
    void whatever_is_pressed_there_says_so_and_does_nothing(String what) {
        var form = Map.of("was", "", "to", "me", "kind", "NOTE", "text", "Skrevet for sent", "into", "4127");

        var answer = nadia.post(ticket + "/" + what, form);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(SENTENCE);
        assertThat(emil.get(ticket).body()).doesNotContain("Skrevet for sent");
    }

    @Test
    void the_page_itself_says_so_when_it_is_loaded_again() {
        var answer = nadia.get(ticket);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(SENTENCE).doesNotContain("Forsvinder, mens den læses");
    }
}
