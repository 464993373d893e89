package dk.skranke.training;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first day: a tour is gone through page by page, begins where it was left, and ends in the record. */
@OfficeTest
class TakingToursTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    static Stream<Arguments> steps() {
        return Tour.ALL.stream().flatMap(tour -> tour.steps().stream().map(it -> Arguments.of(tour, it)));
    }

    /** Somebody whom each tour is for. */
    private static String reader(Tour it) {
        return switch (it.audience()) {
            case STAFF -> "Birgit";
            case LEADS -> "Katrine";
            case PERSONNEL -> "Pernille";
            case ADMINISTRATORS -> "Emil";
            case GUESTS -> "Torben";
        };
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_leads_to_a_page_that_has_what_it_points_at(Tour tour, Tour.Step step) {
        var me = new Visitor(port).signIn(given.member(reader(tour)));

        var page = me.get(tour.address(tour.steps().indexOf(step)));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-points-at=\"" + step.anchor() + "\"", "id=\"" + step.anchor() + "\"")
                .contains("action=\"/first-day/" + tour.key() + "/"
                        + (tour.steps().indexOf(step) + 1) + "\"");
    }

    @Test
    void a_tour_goes_on_where_it_was_left_and_ends_in_the_record() {
        var felix = new Visitor(port).signIn(given.member("Felix"));
        felix.get("/first-day");
        var next = felix.post("/first-day/deadlines/1", Map.of());
        assertThat(next.headers().firstValue("Location").orElseThrow())
                .endsWith("/deadlines/calculator?tour=deadlines.2");
        assertThat(felix.get("/first-day").body()).contains("href=\"/deadlines/calculator?tour=deadlines.2\"");
        assertThat(record("Felix Hartmann")).doesNotContain("<time");

        felix.post("/first-day/deadlines/2", Map.of());
        felix.post("/first-day/deadlines/4", Map.of());
        assertThat(record("Felix Hartmann")).doesNotContain("<time");
        felix.post("/first-day/deadlines/3", Map.of());

        assertThat(record("Felix Hartmann")).contains("<time");
        assertThat(felix.get("/first-day").body()).contains("Abgeschlossen");
    }

    @Test
    void what_somebody_passed_over_is_their_own() {
        var anders = new Visitor(port).signIn(given.member("Anders"));
        anders.get("/first-day");

        anders.post("/first-day/cover/skips", Map.of());

        assertThat(anders.get("/first-day").body()).contains("Sprunget over");
        assertThat(record("Anders Brix")).doesNotContain("<time");
    }

    @Test
    void a_tour_for_others_is_not_there() {
        var birgit = new Visitor(port).signIn(given.member("Birgit"));
        birgit.get("/first-day");

        assertThat(birgit.get("/first-day").body()).doesNotContain("tour=administrating");
        assertThat(birgit.get("/?tour=administrating.1").body()).doesNotContain("data-points-at");
        assertThat(birgit.get("/?tour=basics.99").body()).doesNotContain("data-points-at");
        assertThat(birgit.post("/first-day/administrating/1", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(birgit.post("/first-day/basics/99", Map.of()).statusCode()).isEqualTo(404);
        assertThat(birgit.get("/administration/training").statusCode()).isEqualTo(404);
    }

    private String record(String name) {
        var page = new Visitor(port)
                .signIn(given.member("Emil"))
                .get("/administration/training")
                .body();
        var row = page.substring(page.indexOf("<th scope=\"row\">" + name));
        return row.substring(0, row.indexOf("</tr>"));
    }
}
