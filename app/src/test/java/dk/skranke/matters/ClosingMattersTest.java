package dk.skranke.matters;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.GivenBook;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class ClosingMattersTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenBook book;

    @Autowired
    ClosingMatters closing;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    DeadlineBook deadlines;

    Member jonas;
    Visitor visitor;
    String number;
    MatterId matter;
    TicketId ticket;
    String path;

    @BeforeEach
    void jonas_has_a_matter_with_a_ticket() {
        jonas = given.member("Jonas");
        visitor = new Visitor(port).signIn(jonas);
        number = "A-" + UUID.randomUUID().toString().substring(0, 8);
        matter = book.matter(number, "Nabostrid", "Lukkende A/S", jonas);
        ticket = given.ticket("Skel mod naboen", "Proces");
        book.file(ticket, matter, jonas);
        path = "/matters/" + matter.value();
    }

    @Test
    void what_is_open_on_it_is_told_and_holds_it_open() {
        var deadline = book.appeal(ticket, jonas);

        var answer = close("");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "så længe noget er åbent",
                        "Anke i straffesager",
                        "href=\"/deadlines/" + deadline.value() + "\"",
                        "#" + ticket.value() + " Skel mod naboen");
        assertThat(visitor.get(path).body()).contains("Sagen er åben.");
        assertThat(visitor.get("/deadlines/" + deadline.value()).body()).contains("href=\"" + path + "\"");

        as(jonas, () -> deadlines.dispatch(deadline, "Afleveret i retten", jonas));
        assertThat(close("").body()).contains("Skel mod naboen").doesNotContain("Anke i straffesager");
    }

    @Test
    void when_nothing_is_open_it_is_closed_with_who_did_it_and_found_among_the_closed() {
        lifecycleEnds();
        assertThat(visitor.get(path + "/closings").body()).contains("Intet er åbent på sagen");

        assertThat(close("Arkivboks 17").statusCode()).isEqualTo(302);

        assertThat(visitor.get(path).body())
                .contains("Afsluttet af Jonas Thorup", "Arkivboks 17", "afsluttede sagen")
                .doesNotContain("Sagen er åben.");
        assertThat(visitor.get("/matters?q=" + number).body()).contains("Ingen sager passer til det.");
        assertThat(visitor.get("/matters?state=closed&q=" + number).body()).contains("Nabostrid");
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("<span class=\"tag\">Afsluttet</span>");
        assertThat(close("").body()).contains("Sagen er allerede afsluttet.");
    }

    @Test
    void it_is_opened_again_and_both_stay_on_record() {
        lifecycleEnds();
        close("");

        visitor.get(path + "/reopenings");
        assertThat(visitor.post(path + "/reopenings", Map.of("words", "Naboen har anket"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(visitor.get(path).body())
                .contains("Sagen er åben.", "genåbnede sagen: Naboen har anket", "afsluttede sagen");
        assertThat(visitor.post(path + "/reopenings", Map.of()).body()).contains("Sagen er allerede åben.");
    }

    @Test
    void a_deadline_opens_it_again_for_nothing_holds_up_a_deadline() {
        lifecycleEnds();
        close("");

        book.appeal(ticket, jonas);

        assertThat(visitor.get(path).body())
                .contains("Sagen er åben.", "genåbnede sagen, fordi der er en åben frist på den");
    }

    @Test
    void a_deadline_that_is_put_back_or_filed_there_opens_it_again() {
        var deadline = book.appeal(ticket, jonas);
        as(jonas, () -> deadlines.dispatch(deadline, "Afleveret i retten", jonas));
        lifecycleEnds();
        assertThat(close("").statusCode()).isEqualTo(302);

        visitor.get("/deadlines/" + deadline.value() + "/restorations");
        visitor.post("/deadlines/" + deadline.value() + "/restorations", Map.of("reason", "Retten så den ikke"));
        assertThat(visitor.get(path).body()).contains("Sagen er åben.");

        as(jonas, () -> deadlines.dispatch(deadline, "Afleveret igen", jonas));
        close("");
        var other = given.ticket("Til en lukket sag", "Proces");
        book.appeal(other, jonas);
        book.file(other, matter, jonas);
        assertThat(visitor.get(path).body()).contains("Sagen er åben.", "Til en lukket sag");
    }

    @Test
    void what_somebody_does_not_see_holds_it_open_and_is_not_told() {
        book.appeal(ticket, jonas);
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get(path + "/closings");

        var answer = emil.post(path + "/closings", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("som du ikke kan se, er stadig åbent")
                .doesNotContain("Skel mod naboen", "Anke i straffesager");
    }

    @Test
    void a_guest_knows_of_no_register() {
        var guest = new Visitor(port).signIn(given.member("Torben"));
        assertThat(guest.get("/matters").statusCode()).isEqualTo(404);
        assertThat(guest.get(path).statusCode()).isEqualTo(404);
        assertThat(guest.get(path + "/closings").statusCode()).isEqualTo(404);
        var torben = given.member("Torben");
        assertThatThrownBy(() -> as(torben, () -> closing.close(matter, "", torben, torben.language())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(torben, () -> closing.reopen(matter, "", torben)))
                .isInstanceOf(NotFound.class);
    }

    private java.net.http.HttpResponse<String> close(String words) {
        visitor.get(path + "/closings");
        return visitor.post(path + "/closings", Map.of("words", words));
    }

    private void lifecycleEnds() {
        as(jonas, () -> lifecycle.close(ticket, "Forligt", jonas));
    }
}
