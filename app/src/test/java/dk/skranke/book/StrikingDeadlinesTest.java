package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Busy;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deadline is struck when there is proof, and can be put back. */
@OfficeTest
class StrikingDeadlinesTest extends WithAppeal {

    @Autowired
    Busy busy;

    @Autowired
    Striking striking;

    @Test
    void whoever_strikes_a_deadline_keeps_it_from_nobody_while_its_ticket_is_busy() {
        busy.with(
                "ticketing.ticket where id = " + ticket.value(),
                new Asker.Person(birgit.id().value()),
                () -> as(birgit, () -> striking.drop(id, "Sagen er forligt", birgit)),
                "book.deadline where id = " + id.value());

        assertThat(find(id).standing()).isEqualTo(Standing.VOID);
    }

    @Test
    void a_receipt_that_somebody_looked_at_strikes_it_and_it_can_be_put_back() {
        sofie.get(path + "/strikes");
        var form = new HashMap<String, String>();
        form.put("kind", "receipt");
        form.put("received", TODAY.minusDays(1) + "T10:15");
        var receipt = List.of(new Visitor.Upload("Kvittering.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        assertThat(sofie.postMultipart(path + "/strikes", form, receipt).body()).contains("Sæt hak ved alt");
        form.put("seen", "court,matter,document,status");

        var struck = sofie.postMultipart(path + "/strikes", form, receipt);

        assertThat(struck.statusCode()).isEqualTo(302);
        assertThat(sofie.get(path).body()).contains("Kvittering.pdf", "Udført", "<s>");
        assertThat(sofie.get("/deadlines?part=struck").body()).contains(path);

        sofie.get(path + "/restorations");
        sofie.post(path + "/restorations", Map.of("reason", "Forkert sag"));
        assertThat(find(id).standing()).isEqualTo(Standing.OPEN);
        assertThat(sofie.get(path).body()).contains("fortrød stregningen: Forkert sag");
    }

    @Test
    void a_receipt_says_itself_when_it_was_received_and_a_late_one_is_named() {
        sofie.get(path + "/strikes");
        var form = new HashMap<String, String>();
        form.put("kind", "receipt");
        form.put("received", "");
        form.put("seen", "court,matter,document,status");
        var unread = List.of(new Visitor.Upload("Kvittering.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        assertThat(sofie.postMultipart(path + "/strikes", form, unread).body()).contains("hvornår modtageren fik det");

        var late = List.of(said(ENDS.plusDays(1)));
        assertThat(sofie.postMultipart(path + "/strikes", form, late).body())
                .contains(
                        "Kvitteringen selv er fra efter fristens udløb",
                        "Kvitteringen siger selv",
                        "value=\"court\" checked");
        assertThat(find(id).standing()).isEqualTo(Standing.OPEN);

        assertThat(sofie.postMultipart(path + "/strikes", form, List.of(said(TODAY.minusDays(1))))
                        .statusCode())
                .isEqualTo(302);
        assertThat(sofie.get(path).body()).contains("9.04", "Læst i kvitteringen selv.");
    }

    private static Visitor.Upload said(LocalDate day) {
        var text = "<table><tr><td>Zugegangen:</td><td>%1$td.%1$tm.%1$tY 09:04:11</td></tr></table>".formatted(day);
        return new Visitor.Upload("4711_export.html", text.getBytes(StandardCharsets.UTF_8));
    }
}
