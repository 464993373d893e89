package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists know what the book knows. */
@OfficeTest
class NarrowingByDeadlinesTest {

    private static final String ONLY = "Frafald af kæremålet ";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook deadlines;

    Member sofie;
    Visitor visitor;
    String title;
    LocalDate ends;

    @BeforeEach
    void a_ticket_has_an_unchecked_deadline() {
        sofie = given.member("Sofie");
        visitor = new Visitor(port).signIn(sofie);
        ends = LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(12);
        title = ONLY + System.nanoTime();
        var wanted = new DeadlineBook.Wanted(
                given.ticket(title, "Proces"),
                null,
                "Frafald",
                "DK",
                "Aftalt med modparten",
                ends.minusDays(12),
                ends,
                sofie.id(),
                sofie.id(),
                "",
                false);
        as(sofie, () -> deadlines.enter(wanted, sofie));
    }

    @Test
    void by_the_day_and_by_the_control() {
        assertThat(found("frist<=12d")).contains(title + "</a>");
        assertThat(found("frist<12d")).doesNotContain(title + "</a>");
        assertThat(found("kontrol:mangler")).contains(title + "</a>");
        assertThat(found("kontrol:kontrolleret")).doesNotContain(title + "</a>");
        assertThat(found("har:frist")).contains(title + "</a>");
        assertThat(found("frist:ingen")).doesNotContain(title + "</a>");
    }

    @Test
    void an_export_has_the_day_and_whether_it_was_checked() {
        visitor.get("/tickets");
        var sheet = visitor.post("/exports", Map.of("format", "CSV", "list", list("")))
                .body();

        assertThat(sheet.lines().findFirst().orElseThrow()).contains("Fortrolighed", "Mangler", "Frist", "Kontrol");
        assertThat(sheet.lines().filter(it -> it.contains(title)).findFirst().orElseThrow())
                .contains("ukontrolleret", Integer.toString(ends.getYear()));
    }

    private String found(String filter) {
        return visitor.get(list(filter)).body();
    }

    private String list(String filter) {
        return "/tickets?view=open&filter=" + URLEncoder.encode(filter + " \"" + title + "\"", StandardCharsets.UTF_8);
    }
}
