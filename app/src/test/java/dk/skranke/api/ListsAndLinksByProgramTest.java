package dk.skranke.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.ticketing.TicketId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListsAndLinksByProgramTest extends ApiTest {

    @Test
    void a_point_is_added_changed_done_and_taken_off() {
        var sofie = of("Sofie");
        var list =
                "/tickets/" + given.ticket("Tjekliste for et program", "Proces").value() + "/checklist";
        var made = sofie.post(list, "{\"text\":\"Ring til retten\",\"due\":\"2027-01-04\",\"required\":true}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var place = list + "/" + ProgramAtWork.json(made).get("id").asLong();
        assertThat(made.headers().firstValue("Location")).hasValue("/api/v1" + place);
        assertThat(sofie.get(place).body()).isEqualTo(made.body());

        var changed = change(sofie, place, etag(made), "{\"due\":null,\"done\":true}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("\"due\":null", "\"done\":true", "\"required\":true");
        assertThat(change(sofie, place, etag(made), "{\"done\":false}").statusCode())
                .isEqualTo(412);
        assertThat(sofie.send("PATCH", "/api/v1" + place, "{}").statusCode()).isEqualTo(428);
        assertThat(change(sofie, place, "*", "{\"owner\":987654321}").statusCode())
                .isEqualTo(422);
        assertThat(change(sofie, place, "*", "{\"due\":\"snart\"}").statusCode())
                .isEqualTo(400);

        assertThat(sofie.send("DELETE", "/api/v1" + place, null, "If-Match", etag(made))
                        .statusCode())
                .isEqualTo(412);
        assertThat(sofie.send("DELETE", "/api/v1" + place, null, "If-Match", etag(changed))
                        .statusCode())
                .isEqualTo(204);
        assertThat(sofie.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_is_made_once_seen_from_both_sides_and_loosened() {
        var sofie = of("Sofie");
        var one = given.ticket("Hænger på en anden", "Proces");
        var other = given.ticket("Den anden", "Proces");
        var made = link(sofie, one, "DEPENDS_ON", other.value());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(link(sofie, one, "DEPENDS_ON", other.value()).body()).isEqualTo(made.body());
        assertThat(sofie.get("/tickets/" + other.value() + "/links").body())
                .contains("NEEDED_BY", "Hænger på en anden");

        var circle = link(sofie, other, "DEPENDS_ON", one.value());
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var hidden = given.ticket("Skjult for programmet", "HR");
        assertThat(link(sofie, one, "RELATES_TO", hidden.value()).body())
                .isEqualTo(link(sofie, one, "RELATES_TO", 99_999_999).body().replace("99999999", "" + hidden.value()));

        var place = "/tickets/" + one.value() + "/links/"
                + ProgramAtWork.json(made).get("id").asLong();
        assertThat(sofie.send("DELETE", "/api/v1" + place, null).statusCode()).isEqualTo(204);
        assertThat(sofie.get("/tickets/" + one.value() + "/links").body()).doesNotContain("Den anden");
    }

    @Test
    void whoever_may_only_read_writes_nothing_and_whoever_may_not_see_reads_nothing() {
        var reader =
                new ProgramAtWork(port, token(given.member("Sofie"), Set.of(Scope.TICKETS_READ), Duration.ofDays(1)));
        var ticket = given.ticket("Kun til læsning", "Proces").value();
        assertThat(reader.get("/tickets/" + ticket + "/checklist").statusCode()).isEqualTo(200);
        assertThat(reader.post("/tickets/" + ticket + "/checklist", "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        var emil = of("Emil");
        for (var path : new String[] {"/checklist", "/links"})
            assertThat(emil.get("/tickets/" + ticket + path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> link(ProgramAtWork program, TicketId one, String how, long other) {
        return program.post(
                "/tickets/" + one.value() + "/links", "{\"relation\":\"" + how + "\",\"ticket\":" + other + "}");
    }

    private static HttpResponse<String> change(ProgramAtWork program, String place, String match, String body) {
        return program.send("PATCH", "/api/v1" + place, body, "If-Match", match);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
