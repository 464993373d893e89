package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class DaysAheadTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook deadlines;

    @Test
    void the_desk_has_the_deadlines_that_somebody_answers_for_among_the_days_ahead() {
        var today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        var sofie = given.member("Sofie");
        var jonas = given.member("Jonas");
        var wanted = new DeadlineBook.Wanted(
                given.ticket("Skønsmandens regning", "Proces"),
                null,
                "Indsigelse mod regningen",
                "DK",
                "Aftalt med skønsmanden",
                today,
                today.plusDays(10),
                sofie.id(),
                sofie.id(),
                "",
                false);
        var id = as(jonas, () -> deadlines.enter(wanted, jonas));

        assertThat(new Visitor(port).signIn(sofie).get("/").body())
                .contains("href=\"/deadlines/" + id.value() + "\">Indsigelse mod regningen");
        assertThat(new Visitor(port).signIn(jonas).get("/").body()).doesNotContain("Indsigelse mod regningen");
    }

    @Test
    void whoever_reads_it_reads_it_in_their_language() {
        var today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        var felix = given.member("Felix");
        var katrine = given.member("Katrine");
        var wanted = new DeadlineBook.Wanted(
                given.ticket("Klage, der skal besvares", "Erhverv"),
                "SVARSKRIFT_14D",
                null,
                "DK",
                "Forkyndt",
                today.minusDays(5),
                null,
                felix.id(),
                null,
                "Dokumentet følger",
                false);
        var id = as(katrine, () -> deadlines.enter(wanted, katrine));

        assertThat(new Visitor(port).signIn(felix).get("/").body())
                .contains("href=\"/deadlines/" + id.value() + "\">Klageerwiderung (vom Gericht gesetzt)")
                .doesNotContain("Svarskrift (fastsat af retten)");
    }
}
