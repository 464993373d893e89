package dk.skranke.composing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Correspondence;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter is held a moment, or sent later; until then it can be taken back, and nothing of it is lost. */
@OfficeTest
class SendingLettersTest {

    private static final String NEXT_MONTH =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(30) + "T08:30";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Busy busy;

    @Autowired
    Sending sending;

    @Autowired
    Drafts drafts;

    @Autowired
    Holding holding;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Parties parties;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private Member sofie;
    private Visitor browser;

    @BeforeEach
    void sofie_can_take_back_for_ten_seconds() {
        sofie = given.member("Sofie");
        as(sofie, () -> holding.own(10, sofie));
        browser = new Visitor(port).signIn(sofie);
        browser.get("/account");
    }

    @AfterEach
    void as_the_office() {
        as(sofie, () -> holding.own(null, sofie));
    }

    @Test
    void a_letter_that_was_just_sent_can_be_taken_back_as_the_draft_it_was() {
        var ticket = given.ticket("Fortrudt", "Fast ejendom");
        send(ticket, Map.of("text", "Det skulle jeg ikke have skrevet", "then", "CLIENT"));
        assertThat(said(ticket)).isEqualTo(1);
        assertThat(page(ticket)).contains("message--waiting", "Fortryd");

        browser.post(path(ticket) + "/waiting/" + waiting(ticket).id() + "/returns", Map.of());

        assertThat(page(ticket))
                .doesNotContain("message--waiting")
                .contains("\nDet skulle jeg ikke have skrevet</textarea>");
        assertThat(said(ticket)).isEqualTo(1);
    }

    @Test
    void a_letter_that_leaves_waits_for_whoever_has_the_ticket_before_anything_else() {
        var ticket = given.ticket("Optaget ved afgang", "Fast ejendom");
        send(ticket, Map.of("text", "Afsted"));
        var letter = waiting(ticket).id();
        due(letter);

        busy.with(
                "ticketing.ticket where id = " + ticket.value(),
                new Asker.Person(sofie.id().value()),
                () -> as(sofie, () -> sending.release(letter, sofie)),
                "composing.draft where id = " + letter);

        assertThat(said(ticket)).isEqualTo(2);
    }

    @Test
    void a_letter_that_is_sent_at_once_after_all_waits_likewise() {
        var ticket = given.ticket("Optaget ved afsendelse nu", "Fast ejendom");
        send(ticket, Map.of("text", "Afsted nu"));
        var letter = waiting(ticket).id();

        busy.with(
                "ticketing.ticket where id = " + ticket.value(),
                new Asker.Person(sofie.id().value()),
                () -> {
                    as(sofie, () -> sending.sendNow(ticket, letter, sofie));
                    return letter;
                },
                "composing.draft where id = " + letter);

        assertThat(said(ticket)).isEqualTo(2);
    }

    @Test
    void a_letter_leaves_when_its_moment_has_come_and_only_once() {
        var ticket = given.ticket("Afsendt", "Fast ejendom");
        send(ticket, Map.of("text", "Nu er det alvor", "then", "CLIENT"));
        var letter = waiting(ticket).id();
        assertThat(as(sofie, () -> sending.release(letter, sofie))).isPresent();

        due(letter);
        as(sofie, () -> sending.release(letter, sofie));

        assertThat(as(sofie, () -> sending.release(letter, sofie))).isEmpty();
        assertThat(said(ticket)).isEqualTo(2);
        assertThat(page(ticket)).doesNotContain("message--waiting").contains("Nu er det alvor", "Afventer klient");
    }

    @Test
    void what_was_taken_back_does_not_leave_although_its_job_comes() {
        var ticket = given.ticket("Hentet tilbage", "Fast ejendom");
        send(ticket, Map.of("text", "Stop den"));
        var letter = waiting(ticket).id();
        as(sofie, () -> sending.takeBack(ticket, letter, sofie));

        assertThat(as(sofie, () -> sending.release(letter, sofie))).isEmpty();
        assertThat(said(ticket)).isEqualTo(1);
    }

    @Test
    void pressing_send_twice_lets_one_letter_wait() {
        var ticket = given.ticket("To tryk", "Fast ejendom");
        var key = UUID.randomUUID().toString();
        send(ticket, Map.of("text", "Kun en gang", "key", key));
        send(ticket, Map.of("text", "Kun en gang", "key", key));

        assertThat(all(ticket)).hasSize(1);
    }

    @Test
    void a_letter_is_not_taken_for_the_note_that_its_page_sent_before() {
        var ticket = given.ticket("Samme side", "Fast ejendom");
        var key = UUID.randomUUID().toString();
        send(ticket, Map.of("kind", "NOTE", "text", "Først et notat", "key", key));
        send(ticket, Map.of("text", "Så et brev", "key", key));

        assertThat(page(ticket)).contains("Først et notat");
        var letter = all(ticket).getFirst().id();
        due(letter);
        as(sofie, () -> sending.release(letter, sofie));
        assertThat(said(ticket)).as("mail, note and letter").isEqualTo(3);
    }

    @Test
    void a_letter_for_later_comes_back_when_the_client_writes_first() {
        var ticket = given.ticket("Rykker", "Fast ejendom");
        send(
                ticket,
                Map.of("text", "Har I hørt noget?", "act", "later", "at.REPLY", NEXT_MONTH, "unless.REPLY", "yes"));
        assertThat(page(ticket)).contains("message--waiting", "kl. 8.30", "Ikke hvis der kommer svar først");

        write(ticket, "Nu har vi hørt noget");

        var back = all(ticket).getFirst();
        assertThat(back.waiting()).isNull();
        assertThat(page(ticket)).contains("Klienten skrev først", "Har I hørt noget?</textarea>");
    }

    @Test
    void a_letter_for_later_without_that_wish_goes_on_waiting() {
        var ticket = given.ticket("Under alle omstændigheder", "Fast ejendom");
        send(ticket, Map.of("text", "Se bort fra det", "act", "later", "at.REPLY", NEXT_MONTH));

        write(ticket, "Hej igen");

        assertThat(waiting(ticket).waiting()).isNotNull();
    }

    @Test
    void a_moment_that_has_passed_is_refused_and_the_words_stay() {
        var ticket = given.ticket("For sent", "Fast ejendom");
        var answer = send(ticket, Map.of("text", "I går", "act", "later", "at.REPLY", "2020-01-15T08:30"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ikke er passeret", "I går</textarea>");
        assertThat(all(ticket)).isEmpty();
    }

    @Test
    void a_colleague_who_stops_a_letter_gives_it_back_to_its_author() {
        var ticket = given.ticket("Stoppet", "Fast ejendom");
        send(ticket, Map.of("text", "Et øjeblik", "act", "later", "at.REPLY", NEXT_MONTH));
        var letter = waiting(ticket).id();
        var mette = given.member("Mette");

        as(mette, () -> sending.takeBack(ticket, letter, mette));

        assertThat(page(ticket)).contains("Mette Lindegaard stoppede brevet", "Et øjeblik</textarea>");
    }

    @Test
    void no_client_is_waited_for_where_a_colleague_asked() {
        var client = page(given.ticket("Fra en klient", "Fast ejendom"));
        var colleague = page(given.filed("Fra en kollega", "Fast ejendom", given.member("Birgit"), null));

        assertThat(client).contains("Send og vent på klient", "Svar til klient");
        assertThat(colleague)
                .contains("value=\"\" data-send>Send</button>", "Send og markér som løst")
                .doesNotContain("Send og vent på klient", "Svar til klient");
    }

    @Test
    void two_who_answer_within_the_same_moment_do_not_both_send() {
        var ticket = given.ticket("Samtidig", "Fast ejendom");
        send(ticket, Map.of("text", "Fra Sofie"));
        var birgit = given.member("Birgit");
        var other = new Visitor(port).signIn(birgit);
        other.get("/account");

        var answer = other.post(
                path(ticket) + "/messages",
                Map.of("kind", "REPLY", "text", "Fra Birgit", "waiting", "", "seen", newest(ticket)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Fra Sofie", "er ved at blive sendt", "Fra Birgit</textarea>");
    }

    @Test
    void three_hundred_recipients_are_refused_with_a_sentence() {
        var ticket = given.ticket("Rundskrivelse", "Fast ejendom");
        var many = String.join(
                ", ",
                java.util.stream.IntStream.range(0, 300)
                        .mapToObj(i -> "p" + i + "@example.com")
                        .toList());

        var answer = send(ticket, Map.of("text", "Til alle", "to.REPLY", many));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("højst 50 modtagere, og her er 300", "Til alle</textarea>");
    }

    @Test
    void what_is_no_address_is_named() {
        var ticket = given.ticket("Slåfejl", "Fast ejendom");
        var answer = send(ticket, Map.of("text", "Hej", "to.REPLY", "henrik@havnegadensbageri.dk; henrik(at)bageri"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("henrik(at)bageri", "er ikke en mailadresse");
    }

    private java.net.http.HttpResponse<String> send(TicketId ticket, Map<String, String> fields) {
        var form =
                new HashMap<>(Map.of("kind", "REPLY", "key", UUID.randomUUID().toString()));
        form.putAll(fields);
        return browser.post(path(ticket) + "/messages", form);
    }

    private void due(long letter) {
        as(
                sofie,
                () -> transaction.executeWithoutResult(_ -> sql.execute(
                        "update composing.draft set send_at = now() - interval '1 second' where id = " + letter)));
    }

    private void write(TicketId ticket, String text) {
        Asker.run(Asker.Role.MAIL, () -> {
            var henrik = parties.contactByMail("henrik@havnegadensbageri.dk").orElseThrow();
            correspondence.received(ticket, Given.message(MessageKind.MAIL, new Actor.Outsider(henrik.id()), text));
        });
    }

    private Draft waiting(TicketId ticket) {
        return all(ticket).stream()
                .filter(it -> it.waiting() != null)
                .findFirst()
                .orElseThrow();
    }

    private List<Draft> all(TicketId ticket) {
        return Objects.requireNonNull(as(sofie, () -> transaction.execute(_ -> drafts.of(ticket, sofie))));
    }

    private long said(TicketId ticket) {
        return Objects.requireNonNull(as(
                sofie,
                () -> transaction.execute(_ -> ((Number) Objects.requireNonNull(sql.fetchValue(
                                "select count(*) from ticketing.message where ticket_id = " + ticket.value())))
                        .longValue())));
    }

    private String newest(TicketId ticket) {
        var page = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page(ticket));
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private String page(TicketId ticket) {
        return browser.get(path(ticket)).body();
    }

    private static String path(TicketId ticket) {
        return "/tickets/" + ticket.value();
    }
}
