package dk.skranke.watch;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Describing;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The book on paper holds what case law wants to find in it. */
@OfficeTest
class BookOnPaperTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Parties parties;

    @Autowired
    Describing describing;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    Ledgers ledgers;

    Member jonas;
    String number;
    DeadlineId id;

    @BeforeEach
    void jonas_has_done_what_the_law_asked_of_him() {
        jonas = given.member("Jonas");
        number = "L-" + UUID.randomUUID().toString().substring(0, 8);
        MatterId matter =
                as(jonas, () -> parties.open(number, "Bog mod papir", parties.clientNamed("Papirklienten A/S"), null));
        var ticket = given.ticket("Anke til bogen", "Proces");
        as(
                jonas,
                () -> describing.file(
                        ticket, describing.properties(ticket, jonas).matter(), matter, jonas));
        id = as(
                jonas,
                () -> deadlines.enter(
                        new DeadlineBook.Wanted(
                                ticket,
                                "RPL904_ANKE_STRAF",
                                null,
                                "DK",
                                "Dom",
                                TODAY,
                                null,
                                jonas.id(),
                                null,
                                "Uden",
                                true),
                        jonas));
        var sofie = given.member("Sofie");
        as(sofie, () -> deadlines.check(id, 0, sofie));
        as(jonas, () -> deadlines.dispatch(id, "Lagt i rettens postkasse", jonas));
    }

    @Test
    void every_field_of_the_book_is_on_the_paper() throws IOException {
        var visitor = new Visitor(port).signIn(jonas);
        var end = TODAY.plusDays(14);
        var answer = visitor.bytes("/deadlines/ledger/pdf?from=" + end + "&to=" + end);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("deadline-book-" + end);
        try (var pdf = Loader.loadPDF(answer.body())) {
            var words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(words)
                    .contains(
                            "Fristbog",
                            number,
                            "Bog mod papir",
                            "Papirklienten A/S",
                            "Anke i straffesager",
                            "retsplejeloven § 904",
                            "Dom,",
                            "Danmark",
                            "Forfrist",
                            "Beregnet af Jonas Thorup",
                            "Kontrolleret af Sofie Krogh",
                            "Ark ",
                            "Lagt i rettens postkasse",
                            "Strøget af Jonas Thorup",
                            "Aftenkontrol: ");
        }
    }

    @Test
    void of_a_lawyer_of_a_team_or_of_all_that_one_sees() {
        var end = TODAY.plusDays(14).toString();
        assertThat(numbers("", "", end, jonas)).contains(id.value());
        assertThat(numbers(value(jonas), "", end, jonas)).contains(id.value());
        assertThat(numbers(value(given.member("Birgit")), "", end, jonas)).doesNotContain(id.value());
        assertThat(numbers("", Long.toString(given.team("Proces").value()), end, jonas))
                .contains(id.value());
        assertThat(numbers("", Long.toString(given.team("Fast ejendom").value()), end, jonas))
                .doesNotContain(id.value());
        assertThat(numbers("", "", end, given.member("Emil"))).doesNotContain(id.value());
    }

    @Test
    void days_that_make_no_sense_come_back_with_a_sentence() {
        var visitor = new Visitor(port).signIn(jonas);
        var answer = visitor.get("/deadlines/ledger/pdf?from=2026-03-02&to=2026-03-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Den anden må ikke ligge før den første.");
        assertThat(visitor.get("/deadlines/ledger/pdf?from=x&to=").statusCode()).isEqualTo(422);
        var guest = new Visitor(port).signIn(given.member("Torben"));
        assertThat(guest.get("/deadlines/ledger").statusCode()).isEqualTo(404);
        assertThat(guest.get("/deadlines/ledger/pdf?from=2026-03-01&to=2026-03-02")
                        .statusCode())
                .isEqualTo(404);
    }

    private java.util.List<Long> numbers(String person, String team, String end, Member me) {
        return as(me, () -> ledgers.of(person, team, end, end, me)).lines().stream()
                .map(it -> it.number())
                .toList();
    }

    private static String value(Member it) {
        return Long.toString(it.id().value());
    }
}
