package dk.skranke.api;

import static dk.skranke.api.ProgramAtWork.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatingRequestsTest extends ApiTest {

    @Test
    void twenty_at_once_with_one_key_file_one_ticket() throws Exception {
        var sofie = of("Sofie");
        var title = "Tyve " + UUID.randomUUID();
        Callable<HttpResponse<String>> once = () -> sofie.post("/tickets", newTicket(title), "Idempotency-Key", title);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> once).limit(20).toList())
                    .stream()
                    .map(it -> it.resultNow().statusCode())
                    .toList();
            assertThat(statuses).contains(201).isSubsetOf(201, 409);
        }

        var found = json(sofie.get("/tickets?limit=100")).get("items").valueStream();
        assertThat(found.filter(it -> it.get("title").asString().equals(title))).hasSize(1);
    }

    @Test
    void a_repetition_gets_the_first_answer_byte_for_byte() {
        var sofie = of("Sofie");
        var key = UUID.randomUUID().toString();
        var first = sofie.post("/tickets", newTicket("Gentaget"), "Idempotency-Key", key);
        sofie.send(
                "PATCH",
                first.headers().firstValue("Location").orElseThrow(),
                "{\"title\":\"Senere\"}",
                "If-Match",
                "*");

        var again = sofie.post("/tickets", newTicket("Gentaget"), "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void a_key_belongs_to_one_request_of_one_person() {
        var sofie = of("Sofie");
        var key = UUID.randomUUID().toString();
        var first = sofie.post("/tickets", newTicket("Den ene"), "Idempotency-Key", key);

        var other = sofie.post("/tickets", newTicket("Den anden"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("type").asString()).isEqualTo("urn:skranke:problem:key-reused");
        var mettes = of("Mette").post("/tickets", newTicket("Den ene"), "Idempotency-Key", key);
        assertThat(mettes.statusCode()).isEqualTo(201);
        assertThat(json(mettes).get("number")).isNotEqualTo(json(first).get("number"));
    }

    @Test
    void what_was_refused_is_not_kept() {
        var sofie = of("Sofie");
        var key = UUID.randomUUID().toString();

        assertThat(sofie.post("/tickets", newTicket(""), "Idempotency-Key", key).statusCode())
                .isEqualTo(422);
        assertThat(sofie.post("/tickets", newTicket("Rettet"), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(sofie.post("/tickets", newTicket("Lang"), "Idempotency-Key", "x".repeat(256))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_message_is_written_once() {
        var sofie = of("Sofie");
        var path = "/tickets/" + given.ticket("En gang", "Proces").value() + "/messages";
        var key = UUID.randomUUID().toString();
        var note = "{\"kind\":\"NOTE\",\"text\":\"Kun én\"}";

        var first = sofie.post(path, note, "Idempotency-Key", key);
        var again = sofie.post(path, note, "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json(sofie.get(path)).get("items").size()).isEqualTo(2);
    }
}
