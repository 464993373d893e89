package dk.skranke.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the program that bears a ticket's number, found by asking the program itself, tried by the wrong eyes. */
@OfficeTest
class HiddenTicketsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Test
    void no_address_of_a_ticket_answers_somebody_who_may_not_see_it() {
        var hidden = given.mail("Fortroligt om Kvasthejs", "Proces", "Kun for dem i Proces");
        var emil = new Visitor(port).signIn("emil@brixlindegaard.dk", "skranke-demo");
        var tried = 0;
        for (var route : mapping.getHandlerMethods().keySet()) {
            for (var pattern : route.getPatternValues()) {
                if (!pattern.startsWith("/tickets/{")) continue;
                var path = VARIABLE.matcher(VARIABLE.matcher(pattern).replaceFirst("" + hidden.value()))
                        .replaceAll(it -> it.group().contains("{64}") ? "1".repeat(64) : "1");
                emil.get("/account");
                var get = route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                var answer = get ? emil.get(path) : emil.post(path, everything());
                assertThat(answer.statusCode())
                        .as((get ? "GET " : "POST ") + path)
                        .isEqualTo(404);
                assertThat(answer.body()).doesNotContain("Kvasthejs");
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(15);
    }

    @Test
    void a_hidden_ticket_and_a_missing_one_look_the_same() {
        var hidden = given.mail("Fortroligt om Ligusterhæk", "Proces", "Kun for dem i Proces");
        var emil = new Visitor(port).signIn("emil@brixlindegaard.dk", "skranke-demo");

        var one = emil.get("/tickets/" + hidden.value());
        var other = emil.get("/tickets/99999999");

        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(404);
        assertThat(masked(one.body())).isEqualTo(masked(other.body()));
    }

    @Test
    void lists_desk_counts_and_search_say_nothing_of_it() {
        given.mail("Fortroligt om Pæretræ", "Proces", "Kun for dem i Proces");
        var emil = new Visitor(port).signIn("emil@brixlindegaard.dk", "skranke-demo");
        for (var path : new String[] {
            "/",
            "/tickets",
            "/tickets?view=open",
            "/tickets?view=open&layout=board",
            "/tickets?view=open&group=team",
            "/tickets?view=unassigned",
            "/search?q=P%C3%A6retr%C3%A6"
        }) {
            assertThat(emil.get(path).body()).as(path).doesNotContain("Fortroligt om Pæretræ");
        }
    }

    /** Values for whatever a form may ask. */
    private static Map<String, String> everything() {
        return Map.ofEntries(
                Map.entry("to", "1"),
                Map.entry("was", "1"),
                Map.entry("who", "1"),
                Map.entry("reason", "x"),
                Map.entry("outcome", "x"),
                Map.entry("text", "x"),
                Map.entry("kind", "NOTE"),
                Map.entry("title", "x"),
                Map.entry("what", "x"),
                Map.entry("due", ""),
                Map.entry("ball", "US"),
                Map.entry("wasWhat", ""),
                Map.entry("wasDue", ""),
                Map.entry("wasBall", "US"),
                Map.entry("tags", "x"));
    }

    private static String masked(String page) {
        return page.replaceAll("value=\"[^\"]{20,}\"", "value=\"…\"").replaceAll("\\d{4,8}", "N");
    }
}
