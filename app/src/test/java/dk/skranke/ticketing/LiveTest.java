package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import dk.skranke.web.Presence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Open pages hear of what their readers may see, and of nothing else. */
@OfficeTest
class LiveTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Routing routing;

    @Autowired
    Presence presence;

    @Autowired
    Notices notices;

    final List<Stream<String>> lines = new ArrayList<>();

    @AfterEach
    void pages_are_closed() {
        lines.forEach(Stream::close);
    }

    @Test
    void a_new_ticket_is_told_to_its_team_and_to_nobody_else() {
        var sofie = page("Sofie", "/live");
        var nadia = page("Nadia", "/live");
        var torben = page("Torben", "/live");

        var ours = given.ticket("Til Proces", "Proces");
        heard(sofie, ours);
        var theirs = given.ticket("Til IT", "IT-support");
        heard(nadia, theirs);

        assertThat(nadia).doesNotContain("data:" + ours.value());
        assertThat(sofie).doesNotContain("data:" + theirs.value());
        assertThat(torben).noneMatch(it -> it.matches("data:\\d+"));
    }

    @Test
    void what_came_between_the_making_of_a_page_and_its_line_is_not_lost() {
        var made = System.currentTimeMillis();
        var first = page("Sofie", "/live");
        heard(first, given.ticket("Kom imens", "Proces"));

        var late = page("Sofie", "/live?since=" + made);
        var current = page("Sofie", "/live?since=" + (made + 3_600_000));
        await().until(() -> late.contains("event:missed"));
        var next = given.ticket("Kom senere", "Proces");
        heard(current, next);
        assertThat(current).doesNotContain("event:missed");
    }

    @Test
    void a_redirected_ticket_is_told_to_both_teams_and_to_whoever_follows_it() {
        var jonas = given.member("Jonas");
        var ticket = given.ticket("Det er printeren", "Proces");
        var sofie = page("Sofie", "/live");
        var nadia = page("Nadia", "/live");

        as(
                jonas,
                () -> routing.redirect(
                        ticket, given.team("Proces"), given.team("IT-support"), "Hører til hos IT", jonas));

        heard(sofie, ticket);
        heard(nadia, ticket);
        sofie.clear();
        var follower = page("Jonas", "/live");
        var emil = given.member("Emil");
        as(emil, () -> routing.assign(ticket, null, emil.id(), emil));
        heard(follower, ticket);
        assertThat(sofie).doesNotContain("data:" + ticket.value());
    }

    @Test
    void a_colleague_at_the_ticket_on_another_node_is_seen_until_they_go() {
        var ticket = given.ticket("Set af flere", "Proces");
        var jonas = given.member("Jonas").id().value();
        var sofie = page("Sofie", "/live?ticket=" + ticket.value());
        await().until(() ->
                presence.at(ticket.value()).contains(given.member("Sofie").id().value()));
        assertThat(sofie).as("nobody is told of themselves").doesNotContain("event:presence");

        notices.mention(List.of(Notice.of("at", 77, ticket.value(), jonas)));
        await().until(() -> sofie.contains("event:presence"));
        assertThat(presence.at(ticket.value())).contains(jonas);

        notices.mention(List.of(Notice.of("at", 77, ticket.value())));
        await().until(() -> !presence.at(ticket.value()).contains(jonas));
    }

    @Test
    void whoever_came_between_the_making_of_a_page_and_its_line_is_told_of_on_it() {
        var ticket = given.ticket("Åbnet af to på samme tid", "Proces");
        var jonas = given.member("Jonas").id().value();
        var empty = "/live?ticket=" + ticket.value() + "&here=";
        notices.mention(List.of(Notice.of("at", 78, ticket.value(), jonas)));
        await().until(() -> presence.at(ticket.value()).contains(jonas));

        var knowing = page("Sofie", empty + jonas);
        await().until(() ->
                presence.at(ticket.value()).contains(given.member("Sofie").id().value()));
        assertThat(knowing).as("nobody is told of what they see").doesNotContain("event:presence");

        var late = page("Sofie", empty);
        await().until(() -> late.contains("event:presence"));
    }

    @Test
    void the_line_of_a_hidden_ticket_does_not_exist() {
        var hidden = given.ticket("Kun Proces", "Proces");
        var nadia = new Visitor(port).signIn(given.member("Nadia"));

        assertThat(nadia.get("/live?ticket=" + hidden.value()).statusCode()).isEqualTo(404);
    }

    private List<String> page(String firstName, String path) {
        var heard = new CopyOnWriteArrayList<String>();
        var line =
                new Visitor(port).signIn(given.member(firstName)).listen(path).body();
        lines.add(line);
        Thread.startVirtualThread(() -> {
            try {
                line.forEach(heard::add);
            } catch (RuntimeException _) {
                // the page was closed
            }
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains("event:hello"));
        return heard;
    }

    private static void heard(List<String> page, TicketId ticket) {
        await().atMost(Duration.ofSeconds(10)).until(() -> page.contains("data:" + ticket.value()));
    }
}
