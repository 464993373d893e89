package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.matters.Parties;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Two people work on one ticket: both see what the other did, and nobody's work is lost. */
@OfficeTest
class CollidingChangesTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Parties parties;

    Visitor sofie;
    Visitor jonas;
    String ticket;
    TicketId id;

    @BeforeEach
    void both_have_the_ticket_open() {
        id = given.ticket("Fælles sag", "Proces");
        ticket = "/tickets/" + id.value();
        sofie = visitor("Sofie");
        jonas = visitor("Jonas");
    }

    @Test
    void the_slower_one_sees_both_values_and_nothing_is_overwritten() {
        sofie.post(ticket + "/titles", Map.of("was", "Fælles sag", "to", "Sofies titel"));

        var answer = jonas.post(ticket + "/titles", Map.of("was", "Fælles sag", "to", "Jonas’ eget emne"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Sofies titel", "Jonas’ eget emne", "Sofie Krogh");
        assertThat(sofie.get(ticket).body()).contains("Sofies titel").doesNotContain("Jonas’ eget emne");
    }

    @Test
    void the_slower_one_can_set_theirs_all_the_same() {
        sofie.post(ticket + "/titles", Map.of("was", "Fælles sag", "to", "Sofies titel"));
        var collision = jonas.post(ticket + "/titles", Map.of("was", "Fælles sag", "to", "Jonas’ titel"));

        var answer = jonas.post(ticket + "/titles", hidden(collision));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sofie.get(ticket).body()).contains("Jonas’ titel");
        assertThat(sofie.get(ticket + "/history").body()).contains("Sofies titel", "Jonas’ titel");
    }

    @Test
    void every_property_that_two_can_change_knows_the_collision() {
        var team = Long.toString(given.team("Proces").value());
        sofie.post(ticket + "/priorities", Map.of("was", "NORMAL", "to", "HIGH"));
        sofie.post(ticket + "/tags", Map.of("was", "", "to", "lejeret"));
        sofie.post(
                ticket + "/plans",
                Map.of("wasWhat", "", "wasDue", "", "wasBall", "US", "what", "Ring", "due", "", "ball", "US"));
        sofie.post(ticket + "/moves", Map.of("was", "NEW", "to", "OPEN"));
        sofie.post(ticket + "/assignments", Map.of("was", "", "to", "me"));

        assertThat(jonas.post(ticket + "/priorities", Map.of("was", "NORMAL", "to", "LOW"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(jonas.post(ticket + "/tags", Map.of("was", "", "to", "andet"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(jonas.post(
                                ticket + "/plans",
                                Map.of(
                                        "wasWhat", "", "wasDue", "", "wasBall", "US", "what", "Skriv", "due", "",
                                        "ball", "US"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(jonas.post(ticket + "/moves", Map.of("was", "NEW", "to", "CLIENT"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(jonas.post(ticket + "/assignments", Map.of("was", "", "to", "me"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(jonas.post(ticket + "/redirections", Map.of("was", "999999", "to", team, "reason", "Hører til her"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_reply_waits_when_the_client_wrote_meanwhile_and_keeps_its_text() {
        var form = new HashMap<>(Map.of(
                "kind",
                "REPLY",
                "text",
                "Mit lange svar",
                "seen",
                Visitor.field(jonas.get(ticket + "/messages"), "seen"),
                "key",
                UUID.randomUUID().toString()));
        writesAgain("Jeg glemte noget vigtigt");

        var answer = jonas.post(ticket + "/messages", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Jeg glemte noget vigtigt", "Mit lange svar");
        assertThat(jonas.get(ticket).body()).doesNotContain("Mit lange svar");

        form.put("seen", Visitor.field(answer, "seen"));
        assertThat(jonas.post(ticket + "/messages", form).statusCode()).isEqualTo(303);
        assertThat(jonas.get(ticket).body()).contains("Mit lange svar");
    }

    private void writesAgain(String text) {
        Asker.run(Asker.Role.MAIL, () -> {
            var henrik = parties.contactByMail("henrik@havnegadensbageri.dk").orElseThrow();
            correspondence.received(id, Given.message(MessageKind.MAIL, new Actor.Outsider(henrik.id()), text));
        });
    }

    private Visitor visitor(String firstName) {
        var visitor = new Visitor(port).signIn(given.member(firstName));
        visitor.get("/account");
        return visitor;
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        var form = page.body().substring(page.body().indexOf("<main"));
        HIDDEN.matcher(form).results().forEach(it -> fields.put(it.group(1), HtmlUtils.htmlUnescape(it.group(2))));
        fields.remove("_csrf");
        return fields;
    }
}
