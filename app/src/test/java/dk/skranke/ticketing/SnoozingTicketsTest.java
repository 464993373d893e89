package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.shared.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class SnoozingTicketsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Snoozing snoozing;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Conversation conversation;

    @Autowired
    Tickets tickets;

    @Autowired
    Lifecycle lifecycle;

    Member lone;
    Visitor visitor;
    TicketId ticket;
    String title;

    @BeforeEach
    void a_ticket() {
        lone = given.member("Lone");
        visitor = new Visitor(port).signIn(lone);
        title = "Sovende " + UUID.randomUUID();
        ticket = given.mail(title, "Sekretariat", "Hej");
    }

    @Test
    void what_is_put_away_leaves_the_lists_and_says_until_when() {
        snooze(30, true);

        assertThat(visitor.get("/tickets?view=open").body()).doesNotContain(title);
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("Lagt til side til", "Efter ferien");
    }

    @Test
    void a_follow_up_stays_where_it_is() {
        snooze(30, false);

        assertThat(visitor.get("/tickets?view=open").body()).contains(title);
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("Følges op");
    }

    @Test
    void it_comes_back_by_itself_on_its_day_and_once() {
        snooze(30, true);

        assertThat(wake(29)).isFalse();
        assertThat(wake(30)).isTrue();
        assertThat(wake(30)).isFalse();
        assertThat(visitor.get("/tickets?view=open").body()).contains(title);
        assertThat(visitor.get("/tickets/" + ticket.value() + "/history").body())
                .containsOnlyOnce("tog ticketen frem igen");
    }

    @Test
    void a_mail_from_the_client_wakes_it() {
        snooze(30, true);
        as(
                lone,
                () -> conversation.note(
                        ticket, new Conversation.Draft("Ringer selv", List.of(), null, null, UUID.randomUUID()), lone));
        assertThat(visitor.get("/tickets/" + ticket.value()).body())
                .as("one's own word is no news")
                .doesNotContain("id=\"new\"");
        var requester =
                (Requester.Outsider) as(lone, () -> tickets.find(ticket, lone)).requester();

        Asker.run(
                Asker.Role.MAIL,
                () -> correspondence.received(
                        ticket, Given.message(MessageKind.MAIL, new Actor.Outsider(requester.id()), "Hører I mig?")));

        assertThat(visitor.get("/tickets?view=open").body()).contains(title);
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).doesNotContain("Lagt til side til");
    }

    @Test
    void somebody_takes_it_out_again_by_hand() {
        snooze(30, true);
        visitor.get("/tickets/" + ticket.value());

        visitor.post("/tickets/" + ticket.value() + "/snoozes/removals", Map.of());

        assertThat(visitor.get("/tickets?view=open").body()).contains(title);
    }

    @Test
    void a_day_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> snooze(0, true)).hasMessage("ticketing.snooze.past");
        assertThatThrownBy(() -> snooze(4_000, true)).hasMessage("ticketing.snooze.far");
        visitor.get("/tickets/" + ticket.value() + "/snoozes");
        assertThat(visitor.post("/tickets/" + ticket.value() + "/snoozes", Map.of("until", "snart"))
                        .body())
                .contains("2026-11-27");
        as(lone, () -> lifecycle.close(ticket, "Færdig", lone));
        assertThatThrownBy(() -> snooze(3, true)).hasMessage("ticketing.snooze.closed");
    }

    @Test
    void what_came_since_somebody_looked_stands_below_a_line() {
        var page = visitor.get("/tickets/" + ticket.value()).body();
        assertThat(page).doesNotContain("id=\"new\"");
        visitor.post("/tickets/" + ticket.value() + "/looks", Map.of("message", newest(page)));
        var requester =
                (Requester.Outsider) as(lone, () -> tickets.find(ticket, lone)).requester();
        Asker.run(
                Asker.Role.MAIL,
                () -> correspondence.received(
                        ticket, Given.message(MessageKind.MAIL, new Actor.Outsider(requester.id()), "Nyt brev")));

        page = visitor.get("/tickets/" + ticket.value()).body();
        assertThat(page).containsSubsequence("Hej", "id=\"new\"", "Nyt brev");
        visitor.post("/tickets/" + ticket.value() + "/looks", Map.of("message", newest(page)));
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).doesNotContain("id=\"new\"");
    }

    private static String newest(String page) {
        return page.split("data-newest=\"")[1].split("\"")[0];
    }

    private void snooze(int days, boolean hidden) {
        as(lone, () -> snoozing.snooze(ticket, today().plusDays(days), hidden, "Efter ferien", lone));
    }

    private LocalDate today() {
        return snoozing.today();
    }

    /** Whether this ticket came back when everything was looked at on that day. */
    private boolean wake(int days) {
        var before = history();
        Moment.at(
                Instant.now().plus(days, ChronoUnit.DAYS), () -> Asker.run(Asker.Role.MAIL, () -> snoozing.wakeDue()));
        return !history().equals(before);
    }

    private String history() {
        return visitor.get("/tickets/" + ticket.value() + "/history")
                .body()
                .split("<table")[1]
                .split("</table")[0];
    }
}
