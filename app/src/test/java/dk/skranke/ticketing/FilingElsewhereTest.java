package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Most tickets are filed with a team that one is not in: that is what a counter is for. */
@OfficeTest
class FilingElsewhereTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Test
    void somebody_of_another_team_files_a_fault_and_follows_it() {
        var sofie = given.member("Sofie");
        var it = given.team("IT-support");
        assertThat(sofie.teams()).doesNotContain(it);
        var visitor = new Visitor(port).signIn(sofie);
        visitor.get("/tickets/new");

        var answer = visitor.post(
                "/tickets",
                Map.of(
                        "category",
                        Long.toString(fault()),
                        "title",
                        "Printeren blinker",
                        "text",
                        "Den gule lampe",
                        "from",
                        "ME",
                        "team",
                        Long.toString(it.value()),
                        "key",
                        UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(303);
        var ticket = answer.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(ticket).body()).contains("Printeren blinker", "Den gule lampe");
        assertThat(new Visitor(port).signIn(given.member("Jonas")).get(ticket).statusCode())
                .isEqualTo(404);
    }

    @Autowired
    dk.skranke.catalogue.Catalogue catalogue;

    private long fault() {
        return catalogue.byKey("IT_FAULT").id().value();
    }
}
