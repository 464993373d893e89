package dk.skranke.composing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A conversation with a third party stands inside the ticket and outside the sight of client and guests. */
@OfficeTest
class WritingToThirdPartiesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Routing routing;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_office_sees_it_marked_and_a_guest_nothing_of_it() {
        var sofie = given.member("Sofie");
        var torben = given.member("Torben");
        var ticket = given.ticket("Syn og skøn", "Fast ejendom");
        as(sofie, () -> routing.follow(ticket, torben.id(), sofie));

        assertThat(write(ticket, "retten@example.dk", "Kvababbelse om berammelse")
                        .statusCode())
                .isEqualTo(303);

        assertThat(visitor("Sofie").get(path(ticket)).body())
                .contains("Brev til tredjemand. Klienten ser det ikke.", "Kvababbelse", "Samtaler med tredjemand");
        assertThat(visitor("Torben").get(path(ticket)).body()).doesNotContain("Kvababbelse", "Samtaler med tredjemand");
        assertThat(rows(
                        torben,
                        "select count(*) from ticketing.message where kind = 'SIDE' and ticket_id = " + ticket.value()))
                .isZero();
        assertThat(rows(torben, "select count(*) from ticketing.side")).isZero();
        assertThat(rows(torben, "select count(*) from search.find('Kvababbelse', 10)"))
                .isZero();
        assertThat(rows(sofie, "select count(*) from search.find('Kvababbelse', 10)"))
                .isOne();
        assertThat(visitor("Sofie").get(path(ticket) + "/print?internal=no").body())
                .doesNotContain("Kvababbelse");
    }

    @Test
    void the_client_is_asked_about_before_a_letter_meant_for_others_goes_there() {
        var ticket = given.ticket("Forkert modtager", "Fast ejendom");
        assertThat(write(ticket, "henrik@havnegadensbageri.dk", "Til retten").body())
                .contains("henrik@havnegadensbageri.dk er klienten");
    }

    @Test
    void a_letter_to_a_third_party_answers_nobody() {
        var ticket = given.ticket("Stadig ubesvaret", "Fast ejendom");
        write(ticket, "retten@example.dk", "Berammelse");
        assertThat(rows(
                        given.member("Sofie"),
                        "select count(*) from ticketing.ticket where unanswered and id = " + ticket.value()))
                .isOne();
    }

    private java.net.http.HttpResponse<String> write(TicketId ticket, String to, String text) {
        var form = new HashMap<>(Map.of("kind", "SIDE", "text", text, "to.SIDE", to, "subject.SIDE", "Berammelse"));
        form.put("key", UUID.randomUUID().toString());
        return visitor("Sofie").post(path(ticket) + "/messages", form);
    }

    private long rows(Member me, String query) {
        return Objects.requireNonNull(as(
                me,
                () -> transaction.execute(_ -> ((Number) Objects.requireNonNull(sql.fetchValue(query))).longValue())));
    }

    private Visitor visitor(String name) {
        var visitor = new Visitor(port).signIn(given.member(name));
        visitor.get("/account");
        return visitor;
    }

    private static String path(TicketId ticket) {
        return "/tickets/" + ticket.value();
    }
}
