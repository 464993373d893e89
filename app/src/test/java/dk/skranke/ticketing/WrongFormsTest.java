package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.Visitor.Upload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be taken comes back with a sentence and with everything that was typed. */
@OfficeTest
class WrongFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    Visitor sofie;
    String ticket;

    @BeforeEach
    void sofie_has_a_ticket_open() {
        sofie = new Visitor(port).signIn(given.member("Sofie"));
        ticket = "/tickets/" + given.ticket("Formularer", "Proces").value();
        sofie.get(ticket);
    }

    @Test
    void a_team_that_has_vanished() {
        var was = Long.toString(given.team("Proces").value());
        comesBack(
                sofie.post(ticket + "/redirections", Map.of("was", was, "to", "999999", "reason", "Fordi det er IT")),
                "Fordi det er IT");
        comesBack(
                sofie.post(ticket + "/redirections", Map.of("was", was, "to", "", "reason", "Uden team")), "Uden team");
    }

    @Test
    void a_person_or_a_category_that_has_vanished() {
        var category = Visitor.field(sofie.get(ticket + "/classifications"), "was");
        comesBack(sofie.post(ticket + "/assignments", Map.of("was", "", "to", "999999")), "role=\"alert\"");
        comesBack(sofie.post(ticket + "/followers", Map.of("who", "999999")), "role=\"alert\"");
        comesBack(sofie.post(ticket + "/classifications", Map.of("was", category, "to", "999999")), "role=\"alert\"");
    }

    @Test
    void a_matter_that_nobody_knows() {
        comesBack(sofie.post(ticket + "/filings", Map.of("was", "", "number", "9999-0001")), "9999-0001");
    }

    @Test
    void words_that_are_missing_or_too_long() {
        var long301 = "ø".repeat(301);
        comesBack(sofie.post(ticket + "/titles", Map.of("was", "Formularer", "to", long301)), long301);
        comesBack(sofie.post(ticket + "/titles", Map.of("was", "Formularer", "to", " ")), "role=\"alert\"");
        comesBack(sofie.post(ticket + "/closings", Map.of("outcome", "x".repeat(2001))), "x".repeat(2001));
        comesBack(sofie.post(ticket + "/closings", Map.of()), "role=\"alert\"");
        comesBack(
                sofie.post(ticket + "/messages", Map.of("kind", "NOTE", "text", "y".repeat(200_001))),
                "y".repeat(200_001));
        comesBack(
                sofie.post(
                        ticket + "/plans",
                        Map.of("wasBall", "US", "what", "Ring til Aaby", "due", "i morgen", "ball", "US")),
                "Ring til Aaby");
        comesBack(
                sofie.post(
                        ticket + "/messages",
                        Map.of("kind", "PHONE", "who", "", "direction", "IN", "text", "Ringede om nøglen")),
                "Ringede om nøglen");
    }

    @Test
    void eleven_files() {
        var files = IntStream.rangeClosed(1, 11)
                .mapToObj(it -> new Upload("bilag-" + it + ".txt", "hej".getBytes(StandardCharsets.UTF_8)))
                .toList();
        comesBack(
                sofie.postMultipart(ticket + "/messages", Map.of("kind", "NOTE", "text", "Elleve bilag"), files),
                "Elleve bilag");
        assertThat(sofie.get(ticket).body()).doesNotContain("Elleve bilag", "bilag-1.txt");
    }

    @Test
    void a_file_that_is_too_large() {
        var file = List.of(new Upload("stor.bin", new byte[26 * 1024 * 1024]));
        comesBack(
                sofie.postMultipart(ticket + "/messages", Map.of("kind", "NOTE", "text", "En stor fil"), file),
                "En stor fil");
        comesBack(
                sofie.postMultipart(
                        "/tickets",
                        Map.of("title", "Stor fil", "text", "Se filen", "from", "ME", "category", "1"),
                        file),
                "Se filen");
    }

    @Test
    void a_new_ticket_without_anything() {
        comesBack(sofie.post("/tickets", Map.of("from", "OUTSIDE", "requester", "Ukendt Person")), "Ukendt Person");
    }

    private static void comesBack(HttpResponse<String> answer, String typed) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(typed, "<form");
    }
}
