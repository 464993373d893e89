package dk.skranke.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever administers the office does not let themselves, or anybody, into a team that is closed to others. */
@OfficeTest
class JoiningClosedTeamsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Directory directory;

    @Autowired
    Staff staff;

    @AfterEach
    void nadia_is_as_she_was() {
        var it = directory.person(given.member("Nadia").id());
        staff.change(
                it.id(), it.name(), it.title(), it.mail(), it.role(), true, java.util.Set.of(given.team("IT-support")));
    }

    @Test
    void an_administrator_only_proposes_and_one_of_the_team_says_yes() {
        var hr = given.team("HR");
        var nadia = given.member("Nadia");

        put("Emil", nadia, "IT-support", "HR");

        assertThat(directory.person(nadia.id()).teams()).doesNotContain(hr);
        assertThat(visitor("Emil")
                        .get("/administration/people/" + nadia.id().value())
                        .body())
                .contains("venter på et ja fra HR");
        assertThat(visitor("Emil").get("/admissions").body()).doesNotContain("Nadia Rahbek til HR");
        var path = "/admissions/" + hr.value() + "/" + nadia.id().value() + "/admissions";
        assertThat(post("Emil", path)).isEqualTo(404);
        assertThat(post("Nadia", path)).isEqualTo(404);
        assertThat(visitor("Pernille").get("/admissions").body())
                .contains("Nadia Rahbek til HR", "foreslået af Emil Sørensen");

        assertThat(post("Pernille", path) / 100).isEqualTo(3);

        assertThat(directory.person(nadia.id()).teams()).contains(hr);
    }

    @Test
    void a_no_leaves_everything_as_it_was_and_whoever_is_in_the_team_needs_nobody() {
        var hr = given.team("HR");
        var nadia = given.member("Nadia");
        put("Emil", nadia, "IT-support", "HR");
        var path = "/admissions/" + hr.value() + "/" + nadia.id().value() + "/refusals";

        assertThat(post("Pernille", path) / 100).isEqualTo(3);
        assertThat(post("Pernille", path)).isEqualTo(404);
        assertThat(directory.person(nadia.id()).teams()).doesNotContain(hr);

        put("Mette", nadia, "IT-support", "HR");
        assertThat(directory.person(nadia.id()).teams()).contains(hr);
    }

    @Test
    void the_team_is_not_opened_to_substitutes_from_outside() {
        var emil = visitor("Emil");
        var hr = given.team("HR");
        emil.get("/administration/teams/" + hr.value());
        var before = directory.team(hr);

        var refused = emil.post(
                "/administration/teams/" + hr.value(),
                java.util.Map.of("name", "HR", "hue", "1", "signature", "", "passesOn", "true"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kun en fra HR kan åbne");
        assertThat(directory.team(hr)).as("nothing half done").isEqualTo(before);
        assertThat(before.passesOn()).isFalse();
    }

    private void put(String by, Member who, String... teams) {
        var administrator = visitor(by);
        administrator.get("/administration/people/" + who.id().value());
        var parts = new ArrayList<String>();
        for (var it : teams) parts.add("teams=" + given.team(it).value());
        var it = directory.person(who.id());
        var done = administrator.post(
                "/administration/people/" + who.id().value() + "?"
                        + parts.stream().collect(Collectors.joining("&")),
                java.util.Map.of(
                        "name",
                        it.name(),
                        "title",
                        it.title(),
                        "mail",
                        it.mail(),
                        "role",
                        it.role().name(),
                        "active",
                        "true"));
        assertThat(done.statusCode() / 100).as(done.body()).isEqualTo(3);
    }

    private int post(String who, String path) {
        var visitor = visitor(who);
        visitor.get("/account");
        return visitor.post(path, java.util.Map.of()).statusCode();
    }

    private Visitor visitor(String who) {
        return new Visitor(port).signIn(given.member(who));
    }
}
