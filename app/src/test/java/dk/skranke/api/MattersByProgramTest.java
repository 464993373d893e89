package dk.skranke.api;

import static dk.skranke.Given.as;
import static dk.skranke.api.ProgramAtWork.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.GivenBook;
import dk.skranke.book.DeadlineBook;
import dk.skranke.ticketing.Lifecycle;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MattersByProgramTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @Autowired
    GivenBook book;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    Lifecycle lifecycle;

    @Test
    void a_program_closes_a_matter_when_nothing_of_it_is_open_and_opens_it_again() {
        var jonas = given.member("Jonas");
        var number = "P-" + UUID.randomUUID().toString().substring(0, 8);
        var matter = book.matter(number, "Sag for et program", "Programmerne ApS", jonas);
        var ticket = given.ticket("Program og sag", "Proces");
        book.file(ticket, matter, jonas);
        var deadline = book.appeal(ticket, jonas);
        var program = of("Jonas");
        var path = "/matters/" + matter.value();

        var refused = program.send("PUT", path + "/closing", "{}", "Accept-Language", "de");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:skranke:problem:refused");
        assertThat(json(refused).get("detail").asString()).startsWith("Die Akte kann nicht abgelegt werden");
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo("deadlines/" + deadline.value());
        assertThat(json(refused).at("/errors/0/detail").asString()).endsWith(", " + TODAY.plusDays(14));
        assertThat(json(refused).at("/errors/1/field").asString()).isEqualTo("tickets/" + ticket.value());

        as(jonas, () -> deadlines.dispatch(deadline, "Afleveret", jonas));
        as(jonas, () -> lifecycle.close(ticket, "Færdig", jonas));
        var closed = program.send("PUT", path + "/closing", "{\"remark\": \"Boks 4\"}");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(json(closed).at("/closed/by").asLong()).isEqualTo(jonas.id().value());
        assertThat(json(closed).at("/closed/remark").asString()).isEqualTo("Boks 4");
        assertThat(json(program.get("/matters?limit=1&q=" + number))
                        .at("/items/0/closed/remark")
                        .asString())
                .isEqualTo("Boks 4");

        assertThat(program.send("DELETE", path + "/closing", null).statusCode()).isEqualTo(204);
        assertThat(json(program.get(path)).get("closed").isNull()).isTrue();
        assertThat(program.send("DELETE", path + "/closing", null).statusCode()).isEqualTo(204);
    }

    @Test
    void a_matter_that_is_not_there_is_missing() {
        assertThat(of("Jonas").get("/matters/999999999").statusCode()).isEqualTo(404);
        assertThat(of("Jonas").send("PUT", "/matters/999999999/closing", "{}").statusCode())
                .isEqualTo(404);
    }
}
