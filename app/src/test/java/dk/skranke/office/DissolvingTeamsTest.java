package dk.skranke.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team that the office goes on without: nothing is left behind in it, and what it did is still seen. */
@OfficeTest
class DissolvingTeamsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Directory directory;

    @Autowired
    Staff staff;

    Visitor emil;

    Member nadia;

    @BeforeEach
    void emil_administrates() {
        emil = new Visitor(port).signIn(given.member("Emil"));
        nadia = given.member("Nadia");
    }

    @AfterEach
    void nadia_is_as_she_was() {
        var it = directory.person(nadia.id());
        staff.change(it.id(), it.name(), it.title(), it.mail(), it.role(), true, Set.of(given.team("IT-support")));
    }

    @Test
    void what_is_still_to_be_settled_is_told() {
        var all = directory.defaultTeam();

        assertThat(emil.get(path(all.id())).body())
                .contains("Det får alt, der ikke hører til et bestemt team", "Postkassen post@brixlindegaard.dk")
                .doesNotContain("/dissolutions");
        assertThat(emil.get(path(given.team("IT-support"))).body()).contains("Kategorien IT-fejl", "rollen IT");

        var refused = emil.post(path(all.id()) + "/dissolutions", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Før teamet kan nedlægges");
        assertThat(directory.team(all.id()).active()).isTrue();
    }

    @Test
    void it_ends_when_nothing_is_open_and_its_people_go_on_seeing_what_it_did() {
        var team = found("Prøveteam, der nedlægges");
        put(given.team("IT-support"), team);
        var ticket =
                given.ticket("Sidste opgave i et team", directory.team(team).name());
        assertThat(emil.get(path(team)).body()).contains("Der er åbne tickets i teamet");
        assertThat(emil.post(path(team) + "/dissolutions", Map.of()).statusCode())
                .isEqualTo(422);
        close(ticket);

        assertThat(emil.get(path(team)).body()).contains("/dissolutions").doesNotContain("Der er åbne tickets");
        assertThat(emil.post(path(team) + "/dissolutions", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(directory.team(team).active()).isFalse();
        assertThat(emil.get("/administration/teams").body()).contains("Nedlagte teams", "Prøveteam, der nedlægges");
        var other = given.ticket("Opgave i et andet team", "IT-support");
        assertThat(visitor().get("/tickets/" + other.value() + "/redirections").body())
                .doesNotContain("Prøveteam, der nedlægges");

        put(given.team("IT-support"));
        assertThat(visitor().get("/tickets/" + ticket.value()).body()).contains("Sidste opgave i et team");
    }

    @Test
    void it_can_be_restored_and_whoever_does_not_administrate_does_neither() {
        var team = found("Prøveteam, der kommer igen");
        var visitor = visitor();
        visitor.get("/account");
        assertThat(visitor.post(path(team) + "/dissolutions", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(directory.team(team).active()).isTrue();

        emil.post(path(team) + "/dissolutions", Map.of());
        assertThat(emil.get(path(team)).body()).contains("Teamet er nedlagt");
        emil.post(path(team) + "/revivals", Map.of());

        assertThat(directory.team(team).active()).isTrue();
        assertThat(emil.get(path(team)).body()).contains("/dissolutions");
    }

    private TeamId found(String name) {
        emil.get("/administration/teams/new");
        assertThat(emil.post("/administration/teams", Map.of("name", name, "hue", "2"))
                        .statusCode())
                .isEqualTo(302);
        await().untilAsserted(() ->
                assertThat(directory.teams()).extracting(Team::name).contains(name));
        return given.team(name);
    }

    /** As the administrator's form does it, with these teams ticked and no others. */
    private void put(TeamId... teams) {
        var path = "/administration/people/" + nadia.id().value();
        emil.get(path);
        var ticked = Stream.of(teams).map(it -> "teams=" + it.value()).collect(Collectors.joining("&", "?", ""));
        var it = directory.person(nadia.id());
        var form = Map.of(
                "name",
                it.name(),
                "title",
                it.title(),
                "mail",
                it.mail(),
                "role",
                it.role().name(),
                "active",
                "true");
        assertThat(emil.post(path + ticked, form).statusCode()).isEqualTo(302);
    }

    private void close(TicketId ticket) {
        var visitor = visitor();
        visitor.get("/tickets/" + ticket.value());
        var done = visitor.post("/tickets/" + ticket.value() + "/closings", Map.of("outcome", "Klaret"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    }

    private Visitor visitor() {
        return new Visitor(port).signIn(nadia);
    }

    private static String path(TeamId team) {
        return "/administration/teams/" + team.value();
    }
}
