package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class TypingTest {

    private static final long BAKERY = 987_655;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Live live;

    @Autowired
    Notices notices;

    Instant now = Instant.parse("2026-11-16T08:00:00Z");

    @Test
    void whoever_falls_silent_is_forgotten_after_eight_seconds() {
        InstantSource moments = () -> now;
        var typing = new Typing(live, notices, moments.withZone(ZoneOffset.UTC));
        typing.hear(Notice.of("types", BAKERY, 5, 0));
        now = now.plusSeconds(5);
        typing.hear(Notice.of("types", BAKERY, 6, 1));
        assertThat(typing.at(BAKERY)).hasSize(2);
        assertThat(typing.at(BAKERY + 1)).isEmpty();

        now = now.plusSeconds(4);

        assertThat(typing.at(BAKERY)).containsExactly(new Typing.Writer(6, 1));
    }

    @Test
    void others_on_the_ticket_learn_who_writes_and_where_but_nobody_of_themselves() {
        var ticket = given.ticket("Begge skriver på den", "Fast ejendom").value();
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        var jonas = new Visitor(port).signIn(given.member("Jonas"));
        sofie.get("/account");

        assertThat(sofie.post("/tickets/" + ticket + "/typings", Map.of("kind", "NOTE"))
                        .statusCode())
                .isEqualTo(204);

        await().untilAsserted(() -> assertThat(
                        jonas.get("/tickets/" + ticket + "/typings").body())
                .contains("Sofie Krogh skriver en intern note"));
        assertThat(sofie.get("/tickets/" + ticket + "/typings").body()).doesNotContain("skriver");
    }

    @Test
    void a_ticket_that_one_may_not_see_tells_nothing_and_hears_nothing() {
        var hidden = given.ticket("Ingen hører hvem der skriver", "HR").value();
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        sofie.get("/account");
        assertThat(sofie.get("/tickets/" + hidden + "/typings").statusCode()).isEqualTo(404);
        assertThat(sofie.post("/tickets/" + hidden + "/typings", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
