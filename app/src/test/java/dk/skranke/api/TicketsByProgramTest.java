package dk.skranke.api;

import static dk.skranke.api.ProgramAtWork.etag;
import static dk.skranke.api.ProgramAtWork.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Statements;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class TicketsByProgramTest extends ApiTest {

    @Autowired
    Statements statements;

    @Test
    void a_ticket_is_filed_read_and_listed() {
        var sofie = of("Sofie");
        var filed = sofie.post(
                "/tickets",
                "{\"title\":\"Nøgle til arkivet\",\"text\":\"Jeg mangler den\",\"category\":1,\"team\":"
                        + team("Proces")
                        + ",\"priority\":\"HIGH\",\"requester\":{\"name\":\"Karla Ny\",\"mail\":\"Karla@example.org\"},"
                        + "\"nextStep\":{\"what\":\"Ring\",\"due\":\"2027-01-04\",\"ball\":\"US\"}}");
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var number = json(filed).get("number").asLong();
        assertThat(filed.headers().firstValue("Location")).hasValue("/api/v1/tickets/" + number);
        assertThat(json(filed).at("/requester/mail").asString()).isEqualTo("karla@example.org");

        var read = sofie.get("/tickets/" + number);
        assertThat(read.body()).isEqualTo(filed.body());
        assertThat(etag(read)).isEqualTo(etag(filed));
        assertThat(sofie.get("/tickets/" + number, "If-None-Match", etag(read)).statusCode())
                .isEqualTo(304);
        assertThat(sofie.get(
                                "/tickets?limit=100&priority=HIGH&dueBefore=2027-01-05&updatedSince=2026-01-01T00:00:00Z&team="
                                        + team("Proces"))
                        .body())
                .contains("Nøgle til arkivet");
        assertThat(sofie.get("/tickets?limit=100&priority=LOW").body()).doesNotContain("Nøgle til arkivet");
    }

    @Test
    void a_list_is_narrowed_by_the_filter_language() {
        var sofie = of("Sofie");
        var number = given.ticket("Nøglekort til arkivet", "Proces").value();

        assertThat(numbers(sofie.get("/tickets?filter=n%C3%B8glekort+is:open+oprettet:i-dag")))
                .contains(number);
        assertThat(numbers(sofie.get("/tickets?filter=n%C3%B8glekort+is:closed")))
                .doesNotContain(number);
        var refused = sofie.get("/tickets?filter=statsu:open", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Did you mean “status”?");
    }

    @Test
    void a_list_is_read_piece_by_piece_without_loss() {
        var sofie = of("Sofie");
        var all = numbers(sofie.get("/tickets?limit=100"));
        var seen = new ArrayList<Long>();
        var cursor = "";
        do {
            var piece = sofie.get("/tickets?limit=7" + cursor);
            seen.addAll(numbers(piece));
            cursor = json(piece).get("next").isNull()
                    ? ""
                    : "&cursor=" + json(piece).get("next").asString();
        } while (!cursor.isEmpty() && seen.size() < 100);

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).containsAll(all.subList(0, Math.min(20, all.size())));
    }

    @Test
    void a_change_needs_the_state_that_was_last_seen() {
        var sofie = of("Sofie");
        var ticket = "/tickets/" + given.ticket("Skift", "Proces").value();
        var seen = etag(sofie.get(ticket));
        var change = "{\"title\":\"Skiftet\",\"tags\":[\"b\",\"a\"],\"priority\":\"CRITICAL\"}";

        assertThat(sofie.send("PATCH", ticket, change).statusCode()).isEqualTo(428);
        var changed = sofie.send("PATCH", ticket, change, "If-Match", seen);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("title").asString()).isEqualTo("Skiftet");
        assertThat(etag(changed)).isNotEqualTo(seen);
        assertThat(sofie.send("PATCH", ticket, change, "If-Match", seen).statusCode())
                .isEqualTo(412);
        sofie.post(ticket + "/messages", "{\"kind\":\"NOTE\",\"text\":\"Husk\"}");
        assertThat(etag(sofie.get(ticket))).isNotEqualTo(etag(changed));
    }

    @Test
    void all_changes_of_a_request_happen_or_none() {
        var sofie = of("Sofie");
        var ticket = "/tickets/" + given.ticket("Alt eller intet", "Proces").value();

        var refused = patch(sofie, ticket, "{\"title\":\"Nyt navn\",\"status\":\"CLOSED\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo("outcome");
        assertThat(json(sofie.get(ticket)).get("title").asString()).isEqualTo("Alt eller intet");

        var closed = patch(sofie, ticket, "{\"status\":\"CLOSED\",\"outcome\":\"Ordnet\"}");
        assertThat(json(closed).get("outcome").asString()).isEqualTo("Ordnet");
        var reopened = patch(
                sofie,
                ticket,
                "{\"status\":\"OPEN\",\"assignee\":"
                        + given.member("Sofie").id().value() + "}");
        assertThat(reopened.statusCode()).as(reopened.body()).isEqualTo(200);
        assertThat(json(reopened).at("/assignee/name").asString()).isEqualTo("Sofie Krogh");
        assertThat(json(patch(sofie, ticket, "{\"assignee\":null}"))
                        .get("assignee")
                        .isNull())
                .isTrue();
        assertThat(patch(sofie, ticket, "{\"team\":" + team("Fast ejendom") + "}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(patch(sofie, ticket, "{\"team\":" + team("Fast ejendom") + ",\"reason\":\"Hører til der\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sofie.get(ticket + "/history").body())
                .contains("Closed", "Reopened", "Assigned", "Redirected", "Hører til der");
    }

    @Test
    void notes_calls_replies_and_files_are_said_and_read() {
        var sofie = of("Sofie");
        var ticket = "/tickets/" + given.ticket("Samtale", "Proces").value();

        assertThat(sofie.post(ticket + "/messages", "{\"kind\":\"REPLY\",\"text\":\"Vi ser på det\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(sofie.post(ticket + "/messages", "{\"kind\":\"PHONE\",\"text\":\"Ringede\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(sofie.post(
                                ticket + "/messages",
                                "{\"kind\":\"PHONE\",\"text\":\"Ringede\",\"who\":\"Henrik\",\"direction\":\"IN\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(sofie.post(ticket + "/messages", "{\"kind\":\"REPLY\",\"text\":\"Igen\",\"seen\":1}")
                        .statusCode())
                .isEqualTo(409);
        var file = sofie.post(ticket + "/messages", multipart(), "Content-Type", "multipart/form-data; boundary=b");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(201);
        var attachment =
                sofie.get("/attachments/" + json(file).at("/attachments/0/id").asLong());
        assertThat(attachment.body()).isEqualTo("Indhold");
        assertThat(attachment.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(of("Emil")
                        .get("/attachments/"
                                + json(file).at("/attachments/0/id").asLong())
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(sofie.get(ticket + "/messages")).get("items").size()).isEqualTo(4);
    }

    @Test
    void what_one_may_not_see_is_not_there() {
        var hidden = given.mail("Fortroligt om Kornblomst", "Proces", "Kornblomst");
        var emil = of("Emil");
        var ticket = "/tickets/" + hidden.value();

        for (var path : new String[] {ticket, ticket + "/messages", ticket + "/history"})
            assertThat(emil.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(patch(emil, ticket, "{\"title\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(emil.post(ticket + "/messages", "{\"kind\":\"NOTE\",\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(emil.post(ticket + "/messages", multipart(), "Content-Type", "multipart/form-data; boundary=b")
                        .statusCode())
                .isEqualTo(404);
        assertThat(emil.get(ticket).body())
                .isEqualTo(emil.get("/tickets/99999999").body());
        assertThat(emil.get("/tickets?limit=100").body()).doesNotContain("Kornblomst");
        assertThat(emil.get("/search?q=Kornblomst").body()).doesNotContain("Fortroligt");
        assertThat(of("Sofie").get("/search?q=Kornblomst").body()).contains("Fortroligt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tickets?limit=100",
                "/tickets/4127",
                "/tickets/4127/messages",
                "/tickets/4127/history",
                "/search?q=indsigelse",
                "/people",
                "/clients",
                "/matters"
            })
    void reading_asks_the_database_five_times_at_most(String path) {
        var sofie = of("Sofie");
        sofie.get(path);

        var asked = statements.atLeast(
                () -> assertThat(sofie.get(path).statusCode()).isEqualTo(200));

        assertThat(asked).as(String.join("\n", asked)).hasSizeLessThanOrEqualTo(5);
    }

    private static HttpResponse<String> patch(ProgramAtWork program, String ticket, String change) {
        return program.send("PATCH", ticket, change, "If-Match", "*");
    }

    private long team(String name) {
        return given.team(name).value();
    }

    private static java.util.List<Long> numbers(HttpResponse<String> list) {
        return json(list)
                .get("items")
                .valueStream()
                .map(it -> it.get("number").asLong())
                .toList();
    }

    private static String multipart() {
        return "--b\r\nContent-Disposition: form-data; name=\"message\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"kind\":\"NOTE\",\"text\":\"Med fil\"}\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"brev.txt\"\r\nContent-Type: text/plain\r\n\r\nIndhold\r\n--b--\r\n";
    }
}
