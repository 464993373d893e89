package dk.skranke.composing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes name colleagues, and can be put right or taken back by whoever wrote them, with what they said before. */
@OfficeTest
class WritingNotesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private Visitor sofie;

    @BeforeEach
    void sofie_writes() {
        sofie = visitor("Sofie");
    }

    @Test
    void whoever_is_named_follows_from_then_on() {
        var ticket = given.ticket("Nævnt", "Proces");
        var emil = given.member("Emil");
        assertThat(sees(emil, ticket)).isFalse();

        note(ticket, "@Emil Sørensen, kan du se på det? Og @Emil Sørensens kollega?");

        assertThat(sees(emil, ticket)).isTrue();
        assertThat(sofie.get(path(ticket)).body()).contains("<span class=\"mention\">@Emil Sørensen</span>");
    }

    @Test
    void half_a_name_means_nobody() {
        var ticket = given.ticket("Halvt nævnt", "Proces");
        note(ticket, "@Emil ved det, og Emil Sørensen også, men @Emil Sørensensen ikke");
        assertThat(sees(given.member("Emil"), ticket)).isFalse();
    }

    @Test
    void ones_own_note_is_put_right_and_what_it_said_before_can_be_read() {
        var ticket = given.ticket("Rettet note", "Fast ejendom");
        note(ticket, "Fristen er mandag");
        var note = newest(ticket);

        sofie.post(path(ticket) + "/messages/" + note + "/revisions", Map.of("text", "Fristen er tirsdag"));

        var page = sofie.get(path(ticket)).body();
        assertThat(page).contains("Fristen er tirsdag", "Rettet: 1", "Fristen er mandag");
        assertThat(sofie.get(path(ticket) + "/history").body()).contains("rettede sin note");
        assertThat(found("tirsdag", ticket)).isTrue();
        assertThat(found("mandag", ticket)).isFalse();
    }

    @Test
    void ones_own_note_is_taken_back_and_that_is_seen() {
        var ticket = given.ticket("Tilbagetrukket", "Fast ejendom");
        note(ticket, "Skrevet i vrede");
        sofie.post(path(ticket) + "/messages/" + newest(ticket) + "/revisions", Map.of("text", "x", "withdraw", "yes"));

        assertThat(sofie.get(path(ticket)).body()).contains("Trukket tilbage af den, der skrev den", "Skrevet i vrede");
    }

    @Test
    void nobody_puts_words_into_anothers_note_or_a_letter() {
        var ticket = given.ticket("Andres note", "Fast ejendom");
        note(ticket, "Sofies ord");
        var note = newest(ticket);
        assertThat(visitor("Jonas")
                        .post(path(ticket) + "/messages/" + note + "/revisions", Map.of("text", "Jonas’ ord"))
                        .statusCode())
                .isEqualTo(404);
        sofie.post(path(ticket) + "/messages", Map.of("kind", "REPLY", "text", "Sendt er sendt"));
        assertThat(sofie.post(path(ticket) + "/messages/" + newest(ticket) + "/revisions", Map.of("text", "Nej"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_reads_a_note_is_said_as_it_is() {
        var jonas = given.member("Jonas");
        var client = sofie.get(path(given.ticket("Notelæser ude", "Proces"))).body();
        var own = given.filed("Notelæser inde", "Proces", jonas, null);
        note(own, "Kun et ord");

        assertThat(client).contains("Bliver på kontoret. Klienten ser den ikke.");
        assertThat(sofie.get(path(own)).body())
                .contains("Kollegaen, der spurgte, kan læse den", "Intern note. Bliver på kontoret.")
                .doesNotContain("Klienten ser den ikke");
        assertThat(visitor("Jonas").get(path(own)).body())
                .contains("Kun kontoret læser den", "Kun et ord")
                .doesNotContain("Kollegaen, der spurgte");
    }

    private void note(TicketId ticket, String text) {
        assertThat(sofie.post(path(ticket) + "/messages", Map.of("kind", "NOTE", "text", text))
                        .statusCode())
                .isEqualTo(303);
    }

    private boolean found(String word, TicketId ticket) {
        var me = given.member("Sofie");
        return Objects.requireNonNull(as(
                me,
                () -> transaction.execute(
                        _ -> !sql.fetch("select 1 from search.find('" + word + "', 200) f where f = " + ticket.value())
                                .isEmpty())));
    }

    private boolean sees(Member who, TicketId ticket) {
        return Objects.requireNonNull(as(
                who,
                () -> transaction.execute(_ -> !sql.fetch("select 1 from ticketing.ticket where id = " + ticket.value())
                        .isEmpty())));
    }

    private String newest(TicketId ticket) {
        return Pattern.compile("id=\"m(\\d+)\"")
                .matcher(sofie.get(path(ticket)).body())
                .results()
                .map(it -> it.group(1))
                .reduce((_, last) -> last)
                .orElseThrow();
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
