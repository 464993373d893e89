package dk.skranke.composing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.matters.Parties;
import dk.skranke.matters.PartyRole;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What looks like a mistake is asked about before a letter is sent, and confirmed by one tick. */
@OfficeTest
class GuardingRecipientsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Parties parties;

    @Autowired
    Describing describing;

    private Member sofie;
    private Visitor browser;

    @BeforeEach
    void sofie_writes() {
        sofie = given.member("Sofie");
        browser = new Visitor(port).signIn(sofie);
        browser.get("/account");
    }

    @Test
    void an_outsider_is_asked_about_and_a_tick_sends() {
        var ticket = given.ticket("Udenforstående", "Fast ejendom");
        var form =
                Map.of("text", "Hej", "to.REPLY", "henrik@havnegadensbageri.dk", "cc.REPLY", "nysgerrig@example.com");

        var asked = send(ticket, form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("nysgerrig@example.com hører hverken", "name=\"sure\"", "Hej</textarea>");
        var sure = Visitor.field(asked, "sure");

        var confirmed = new HashMap<>(form);
        confirmed.put("sure", sure);
        assertThat(send(ticket, confirmed).statusCode()).isEqualTo(303);
        assertThat(browser.get("/tickets/" + ticket.value()).body()).contains("nysgerrig@example.com");
    }

    @Test
    void a_tick_for_one_doubt_does_not_confirm_another() {
        var ticket = given.ticket("Andet flueben", "Fast ejendom");
        var sure = Visitor.field(send(ticket, Map.of("text", "Hej", "to.REPLY", "a@example.com")), "sure");

        var answer = send(ticket, Map.of("text", "Hej", "to.REPLY", "b@example.com", "sure", sure));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("b@example.com hører hverken");
    }

    @Test
    void somebody_of_the_client_to_whom_nobody_wrote_before_is_asked_about() {
        var ticket = given.ticket("Første gang", "Fast ejendom");
        assertThat(send(ticket, Map.of("text", "Hej", "to.REPLY", "ny@havnegadensbageri.dk"))
                        .body())
                .contains("I har ikke skrevet til ny@havnegadensbageri.dk her før.");
    }

    @Test
    void the_other_side_of_the_matter_is_asked_about() {
        var ticket = given.ticket("Modparten", "Fast ejendom");
        var modpart = "udlejer-" + ticket.value() + "@example.dk";
        as(sofie, () -> {
            var matter = parties.matterByNumber("2026-0417").orElseThrow();
            parties.join(matter.id(), parties.add("Udlejer A/S", modpart, "", null), PartyRole.OPPONENT);
            describing.file(ticket, null, matter.id(), sofie);
        });

        assertThat(send(ticket, Map.of("text", "Hej", "to.REPLY", modpart)).body())
                .contains(modpart + " står på den anden side i sagen.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kontrakten er vedhæftet.",
                "Anbei erhalten Sie den Vertrag.",
                "Please find the lease attached.",
                "Se vedlagte udkast."
            })
    void a_forgotten_file_is_asked_about_in_three_languages(String text) {
        var ticket = given.ticket("Glemt bilag", "Fast ejendom");
        assertThat(send(ticket, Map.of("text", text)).body()).contains("Teksten nævner et bilag");
    }

    @Test
    void a_promised_file_that_is_there_and_one_that_somebody_else_promised_are_not() {
        var ticket = given.ticket("Bilaget er med", "Fast ejendom");
        var form = Map.of(
                "kind", "REPLY", "text", "Vedhæftet.", "key", UUID.randomUUID().toString());
        assertThat(browser.postMultipart("/tickets/" + ticket.value() + "/messages", form, "bilag.txt", new byte[] {65})
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(ticket, Map.of("text", "Tak.\n> Kontrakten er vedhæftet."))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_usual_reply_is_not_asked_about() {
        var ticket = given.ticket("Som sædvanlig", "Fast ejendom");
        assertThat(send(
                                ticket,
                                Map.of(
                                        "text",
                                        "Ja tak",
                                        "to.REPLY",
                                        "Henrik Aaby <henrik@havnegadensbageri.dk>, jonas@brixlindegaard.dk"))
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> send(TicketId ticket, Map<String, String> fields) {
        var form =
                new HashMap<>(Map.of("kind", "REPLY", "key", UUID.randomUUID().toString()));
        form.putAll(fields);
        return browser.post("/tickets/" + ticket.value() + "/messages", form);
    }
}
