package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a lawyer orders about one deadline, and what goes back to a German court. */
@OfficeTest
class InstructingTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook deadlines;

    Member jonas;
    Member birgit;
    DeadlineId id;
    String path;
    Visitor visitor;

    @BeforeEach
    void jonas_has_entered_a_defence() {
        jonas = given.member("Jonas");
        birgit = given.member("Birgit");
        var ticket = given.ticket("Klage zugestellt", "Proces");
        id = as(
                jonas,
                () -> deadlines.enter(
                        new DeadlineBook.Wanted(
                                ticket,
                                "ZPO276_ANZEIGE",
                                null,
                                "DE-SH",
                                "Klage",
                                TODAY,
                                null,
                                jonas.id(),
                                null,
                                "Schriftstück fehlt",
                                false),
                        jonas));
        path = "/deadlines/" + id.value();
        visitor = new Visitor(port).signIn(jonas);
    }

    @Test
    void a_court_hears_that_it_was_received_only_once_the_deadline_is_entered_and_checked() {
        assertThat(visitor.get(path).body())
                .contains("venter, til en anden person")
                .doesNotContain(path + "/receipts");
        assertThat(returned(TODAY)).contains("venter, til en anden person");

        as(birgit, () -> {
            deadlines.check(id, 0, birgit);
            return id;
        });

        assertThat(visitor.get(path).body()).contains(path + "/receipts");
        assertThat(returned(TODAY.minusDays(1))).contains("Dagen er en anden");
        assertThat(returned(null)).contains("Skriv en dato");
        assertThat(returned(TODAY)).isEmpty();
        assertThat(visitor.get(path).body())
                .contains("returnerede modtagelseskvitteringen")
                .doesNotContain(path + "/receipts");
        assertThat(returned(TODAY)).contains("allerede returneret");
    }

    @Test
    void a_single_instruction_is_acknowledged_by_whoever_it_binds() {
        visitor.get(path + "/instructions");
        var typed = Map.of(
                "to",
                Long.toString(birgit.id().value()),
                "what",
                "Verteidigungsanzeige an das LG Kiel",
                "how",
                "Über beA, danach Prüfprotokoll ablegen",
                "until",
                TODAY.plusDays(1) + "T12:00");

        assertThat(visitor.post(path + "/instructions", Map.of("to", "0")).statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(path + "/instructions", typed).statusCode()).isEqualTo(302);

        assertThat(visitor.get(path).body())
                .contains("Verteidigungsanzeige an das LG Kiel", "Prüfprotokoll")
                .doesNotContain("/acknowledgements");
        var hers = new Visitor(port).signIn(birgit);
        var page = hers.get(path).body();
        var from = page.indexOf(path + "/instructions/");
        assertThat(from).isPositive();
        var way = page.substring(from, page.indexOf('"', from));
        assertThat(visitor.post(way, Map.of()).statusCode()).isEqualTo(404);
        assertThat(hers.post(way, Map.of()).statusCode()).isEqualTo(302);
        assertThat(hers.get(path).body())
                .contains("kvitterede for instruksen fra Jonas Thorup")
                .doesNotContain(way);
    }

    /** What is wrong with it; empty where nothing is. */
    private String returned(@org.jspecify.annotations.Nullable LocalDate served) {
        visitor.get(path + "/receipts");
        var answer = visitor.post(path + "/receipts", Map.of("served", served == null ? "" : served.toString()));
        return answer.statusCode() == 302 ? "" : answer.body();
    }
}
