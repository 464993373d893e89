package dk.skranke.watch;

import static dk.skranke.Given.as;
import static dk.skranke.watch.db.Tables.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.database.Asker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipts drawn by lot: what was struck is looked at once more, by a lawyer. */
@OfficeTest
class SamplesTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook book;

    @Autowired
    Samples samples;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "5, 5", "100, 5", "101, 6", "120, 6", "121, 7", "1000, 50"})
    void five_at_least_and_five_per_cent_at_least(int of, int size) {
        assertThat(Samples.size(of)).isEqualTo(size);
    }

    @Test
    void a_lawyer_says_once_of_each_receipt_that_it_is_right_or_what_is_not() {
        var felix = given.member("Felix");
        var ticket = given.ticket("Stikprøven", "Erhverv");
        var ends = LocalDate.now(ZONE).plusDays(20);
        var id = as(felix, () -> book.enter(EveningControlTest.byHand(ticket, "Stikprøvefrist", ends, felix), felix));
        var visitor = new Visitor(port).signIn(felix);
        visitor.get("/deadlines/" + id.value() + "/strikes");
        var struck = visitor.postMultipart(
                "/deadlines/" + id.value() + "/strikes",
                Map.of(
                        "kind",
                        "receipt",
                        "received",
                        LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES).toString(),
                        "seen",
                        "court,matter,document,status"),
                List.of(new Visitor.Upload("Kvittering.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))));
        assertThat(struck.statusCode()).isEqualTo(302);

        var month = LocalDate.now(ZONE).withDayOfMonth(1);
        Asker.run(
                Asker.Role.DEADLINES,
                () -> transaction.executeWithoutResult(_ -> {
                    // One of so few is always drawn.
                    assertThat(samples.draw(month)).contains(given.team("Erhverv"));
                }));

        var number = Asker.call(
                Asker.Role.DEADLINES,
                () -> Objects.requireNonNull(transaction.execute(_ -> sql.select(SAMPLE.ID)
                        .from(SAMPLE)
                        .where(SAMPLE.DEADLINE_ID.eq(id.value()))
                        .fetchSingle()
                        .value1())));
        var path = "/deadlines/samples/" + number + "/looks";
        assertThat(visitor.get("/deadlines/samples").body()).contains("Stikprøvefrist", path);
        assertThat(visitor.post(path, Map.of("sound", "no", "words", " ")).body())
                .contains("Schreiben Sie, was nicht in Ordnung ist");
        assertThat(visitor.post(path, Map.of("sound", "no", "words", "Forkert ret"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/deadlines/samples").body())
                .contains("Forkert ret")
                .doesNotContain(path);
        assertThat(visitor.post(path, Map.of("sound", "yes")).statusCode()).isEqualTo(404);
        var emil = new Visitor(port).signIn(given.member("Emil"));
        assertThat(emil.get("/deadlines/samples").body()).doesNotContain("Stikprøvefrist");
    }
}
