package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.GivenBook;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.signin.Accounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody leaves the office or a team while they answer for open deadlines there. */
@OfficeTest
class LeavingWithDeadlinesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenBook givenBook;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Directory directory;

    @Autowired
    Striking striking;

    String run;
    TeamId team;
    TeamId other;
    Member lawyer;
    Member heir;
    Member administrator;
    long ticket;
    DeadlineId deadline;

    @BeforeEach
    void a_lawyer_answers_for_a_deadline() {
        run = UUID.randomUUID().toString().substring(0, 8);
        team = staff.found("Frister " + run, 1, "", false);
        other = staff.found("Øvrige " + run, 2, "", false);
        lawyer = join("Lars", Role.MEMBER, team, other);
        heir = join("Helle", Role.MEMBER, team);
        administrator = join("Adam", Role.ADMINISTRATOR, team);
        var it = given.ticket("Den, der går", "Frister " + run);
        ticket = it.value();
        deadline = givenBook.appeal(it, lawyer);
    }

    @Test
    void whoever_answers_for_deadlines_does_not_leave_before_they_are_handed_over() {
        var refused = change(administrator, false, team, other);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"active-error\"", "Anke i straffesager #" + ticket + " (", "skal overdrages først");
        assertThat(directory.person(lawyer.id()).active()).isTrue();

        as(lawyer, () -> striking.handOver(deadline, heir.id(), lawyer));

        assertThat(change(administrator, false, team, other).statusCode()).isEqualTo(302);
        assertThat(directory.person(lawyer.id()).active()).isFalse();
    }

    @Test
    void nor_do_they_leave_the_team_whose_deadlines_they_are_but_another_one() {
        assertThat(change(administrator, true, team).statusCode()).isEqualTo(302);

        var refused = change(administrator, true, other);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"teams-error\"", "#" + ticket + " (");
        assertThat(directory.person(lawyer.id()).teams()).containsExactly(team);
    }

    @Test
    void whoever_administers_the_office_hears_of_deadlines_that_they_may_not_see_only_how_many() {
        var refused = change(given.member("Emil"), false, team, other);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("har ansvaret for åbne frister: 1, som du ikke kan se.")
                .doesNotContain("#" + ticket, "Anke i straffesager");
        assertThat(directory.person(lawyer.id()).active()).isTrue();
    }

    private HttpResponse<String> change(Member by, boolean active, TeamId... teams) {
        var visitor = new Visitor(port).signIn(by);
        var path = "/administration/people/" + lawyer.id().value();
        visitor.get(path);
        var chosen = new StringBuilder();
        for (var it : teams)
            chosen.append(chosen.isEmpty() ? "?" : "&").append("teams=").append(it.value());
        return visitor.post(
                path + chosen,
                Map.of(
                        "name", lawyer.name(),
                        "title", lawyer.title(),
                        "mail", lawyer.mail(),
                        "role", "MEMBER",
                        "active", Boolean.toString(active)));
    }

    private Member join(String name, Role role, TeamId... teams) {
        var mail = name.toLowerCase(java.util.Locale.ROOT) + "." + run + "@brixlindegaard.dk";
        var id = Asker.call(
                Asker.Role.SETUP,
                () -> staff.join(name + " " + run, "Advokat", mail, role, 1, Language.DA, List.of(teams)));
        accounts.setPassword(id, "skranke-demo");
        return members.find(id).orElseThrow();
    }
}
