package dk.skranke.api;

import static dk.skranke.Given.as;
import static dk.skranke.api.ProgramAtWork.etag;
import static dk.skranke.api.ProgramAtWork.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.GivenBook;
import dk.skranke.book.DeadlineBook;
import dk.skranke.ticketing.Lifecycle;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
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

        var refused = program.send("PUT", path + "/closing", "{}", "If-Match", "*", "Accept-Language", "de");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:skranke:problem:refused");
        assertThat(json(refused).get("detail").asString()).startsWith("Die Akte kann nicht abgelegt werden");
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo("deadlines/" + deadline.value());
        assertThat(json(refused).at("/errors/0/detail").asString()).endsWith(", " + TODAY.plusDays(14));
        assertThat(json(refused).at("/errors/1/field").asString()).isEqualTo("tickets/" + ticket.value());

        as(jonas, () -> deadlines.dispatch(deadline, "Afleveret", jonas));
        as(jonas, () -> lifecycle.close(ticket, "Færdig", jonas));
        var seen = etag(program.get(path));
        assertThat(program.send("PUT", path + "/closing", "{\"remark\": \"Boks 4\"}", "If-Match", seen)
                        .statusCode())
                .isEqualTo(204);
        var closed = program.get(path);
        assertThat(json(closed).at("/closed/by").asLong()).isEqualTo(jonas.id().value());
        assertThat(json(closed).at("/closed/remark").asString()).isEqualTo("Boks 4");
        assertThat(json(program.get("/matters?limit=1&q=" + number))
                        .at("/items/0/closed/remark")
                        .asString())
                .isEqualTo("Boks 4");

        assertThat(program.send("DELETE", path + "/closing", null, "If-Match", seen)
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.send("DELETE", path + "/closing", null, "If-Match", etag(closed))
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(program.get(path)).get("closed").isNull()).isTrue();
        assertThat(program.send("DELETE", path + "/closing", null, "If-Match", etag(closed))
                        .statusCode())
                .as("said twice")
                .isEqualTo(204);
    }

    @Test
    void a_matter_is_closed_as_it_was_seen_and_the_answer_says_no_more_than_that() {
        var jonas = given.member("Jonas");
        var number = "P-" + UUID.randomUUID().toString().substring(0, 8);
        var matter = book.matter(number, "Skjult sag for et program", "Programmerne ApS", jonas);
        var path = "/matters/" + matter.value();
        var writes = new ProgramAtWork(port, token(jonas, Set.of(Scope.TICKETS_WRITE), Duration.ofDays(1)));
        assertThat(writes.get(path).statusCode()).isEqualTo(403);

        assertThat(writes.send("PUT", path + "/closing", "{}").statusCode()).isEqualTo(428);
        assertThat(writes.send("DELETE", path + "/closing", null).statusCode()).isEqualTo(428);
        assertThat(writes.send("PUT", path + "/closing", "{}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        var closed = writes.send("PUT", path + "/closing", "{}", "If-Match", "*");

        assertThat(closed.statusCode()).isEqualTo(204);
        assertThat(closed.body()).isEmpty();
        assertThat(json(of("Jonas").get(path)).at("/closed/by").asLong())
                .isEqualTo(jonas.id().value());
    }

    @Test
    void a_matter_that_is_not_there_is_missing() {
        assertThat(of("Jonas").get("/matters/999999999").statusCode()).isEqualTo(404);
        assertThat(of("Jonas")
                        .send("PUT", "/matters/999999999/closing", "{}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(404);
    }
}
