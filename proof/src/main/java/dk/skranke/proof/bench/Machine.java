package dk.skranke.proof.bench;

import dk.skranke.proof.Browser;
import dk.skranke.proof.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Another program of the office, which files tickets with somebody's token. */
final class Machine {

    private static final JsonMapper JSON = new JsonMapper();

    private final Browser browser = new Browser();
    private final URI tickets;
    private final String token;

    private Machine(URI tickets, String token) {
        this.tickets = tickets;
        this.token = token;
    }

    /** With a token that this person makes for it. */
    static Machine of(Caller person, URI address) {
        var made = person.look(
                person.post("/account/tokens", Map.of("name", "bench", "scopes", "tickets:write", "days", "30")));
        return new Machine(
                address.resolve("/api/v1/tickets"), made.select("#token").attr("value"));
    }

    int create(String title, String text) throws IOException {
        var answer = browser.send(
                browser.request(tickets)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(
                                JSON.writeValueAsString(Map.of("title", title, "text", text, "category", 2)))),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201)
            throw new IllegalStateException("create by API answered " + answer.statusCode());
        return answer.body().length;
    }
}
