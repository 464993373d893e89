package dk.skranke.watch;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.GivenBook;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Moment;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The book on paper holds what case law wants to find in it. */
@OfficeTest
class BookOnPaperTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final LocalDate TODAY = LocalDate.now(ZONE);
    static final LocalDate NOBODY_SIGNS = TODAY.plusDays(5);
    static final LocalDate SOFIE_SIGNS = TODAY.plusDays(6);

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenBook book;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Evenings evenings;

    Member jonas;
    Member sofie;
    String number;
    MatterId matter;
    DeadlineId id;

    @BeforeEach
    void jonas_has_an_appeal_that_sofie_checked() {
        jonas = given.member("Jonas");
        sofie = given.member("Sofie");
        number = "L-" + UUID.randomUUID().toString().substring(0, 8);
        matter = book.matter(number, "Bog mod papir", "Papirklienten A/S", jonas);
        id = checkedAppeal();
    }

    @Test
    void every_field_of_the_book_is_on_the_paper() throws IOException {
        strike(id, NOBODY_SIGNS, 15);

        assertThat(row(id))
                .contains(
                        "Ark ",
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
                        "Lagt i rettens postkasse",
                        "Strøget af Jonas Thorup",
                        "Aftenkontrol: ikke underskrevet");
    }

    @Test
    void whoever_signed_the_evening_stands_beside_what_was_struck_before() throws IOException {
        strike(id, SOFIE_SIGNS, 15);
        var team = given.team("Proces");
        at(SOFIE_SIGNS, 17, () -> as(sofie, () -> evenings.sign(team, SOFIE_SIGNS, seen(team), sofie)));
        assertThat(row(id)).contains("Aftenkontrol: Sofie Krogh, ").doesNotContain("ikke underskrevet");

        var late = checkedAppeal();
        strike(late, SOFIE_SIGNS, 19);
        assertThat(row(late)).contains("Aftenkontrol: ikke underskrevet").doesNotContain("Aftenkontrol: Sofie");
    }

    @Test
    void a_court_that_is_not_known_yet_is_called_that() {
        var ticket = given.ticket("Klage uden gericht", "Proces");
        var wanted = new DeadlineBook.Wanted(
                ticket,
                "ZPO276_ANZEIGE",
                null,
                "DE",
                "Klage",
                TODAY,
                null,
                jonas.id(),
                null,
                "Schriftstück fehlt",
                false);
        var entered = as(jonas, () -> deadlines.enter(wanted, jonas));

        assertThat(as(
                                jonas,
                                () -> ledgers.of(
                                        "",
                                        "",
                                        TODAY.toString(),
                                        TODAY.plusDays(60).toString(),
                                        jonas))
                        .lines())
                .filteredOn(it -> it.number() == entered.value())
                .extracting(it -> it.place())
                .containsExactly("Tyskland, stedet kendes ikke endnu");
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
        var never = "%2B999999999-12-31";
        assertThat(visitor.get("/deadlines/ledger/pdf?from=" + never + "&to=" + never)
                        .statusCode())
                .isEqualTo(422);
        var guest = new Visitor(port).signIn(given.member("Torben"));
        assertThat(guest.get("/deadlines/ledger").statusCode()).isEqualTo(404);
        assertThat(guest.get("/deadlines/ledger/pdf?from=2026-03-01&to=2026-03-02")
                        .statusCode())
                .isEqualTo(404);
    }

    private DeadlineId checkedAppeal() {
        var ticket = given.ticket("Anke til bogen", "Proces");
        book.file(ticket, matter, jonas);
        var appeal = book.appeal(ticket, jonas);
        as(sofie, () -> deadlines.check(appeal, 0, sofie));
        return appeal;
    }

    private void strike(DeadlineId it, LocalDate day, int hour) {
        at(day, hour, () -> as(jonas, () -> deadlines.dispatch(it, "Lagt i rettens postkasse", jonas)));
    }

    private static void at(LocalDate day, int hour, Runnable work) {
        Moment.at(day.atTime(hour, 0).atZone(ZONE).toInstant(), work);
    }

    private Set<Long> seen(TeamId team) {
        return Objects.requireNonNull(evenings.of(SOFIE_SIGNS, sofie).get(team)).stream()
                .map(it -> it.id().value())
                .collect(Collectors.toSet());
    }

    /** What is on paper about the newest deadline of its day, which is the last one there. */
    private String row(DeadlineId it) throws IOException {
        var end = TODAY.plusDays(14);
        var answer = new Visitor(port).signIn(jonas).bytes("/deadlines/ledger/pdf?from=" + end + "&to=" + end);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("deadline-book-" + end);
        try (var pdf = Loader.loadPDF(answer.body())) {
            var words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(words).contains("Fristbog");
            return words.substring(words.lastIndexOf(it.value() + " Ark "));
        }
    }

    private List<Long> numbers(String person, String team, String end, Member me) {
        return as(me, () -> ledgers.of(person, team, end, end, me)).lines().stream()
                .map(it -> it.number())
                .toList();
    }

    private static String value(Member it) {
        return Long.toString(it.id().value());
    }
}
