package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.approvals.Request.State;
import dk.skranke.cover.Planning;
import dk.skranke.database.Asker;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Approvers come and go: whoever is away has a substitute, whoever has left has a successor, and nobody is forgotten. */
@OfficeTest
class StandingForApproversTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Requests requests;

    @Autowired
    Approving approving;

    @Autowired
    Standing standing;

    @Autowired
    Staff staff;

    @Autowired
    Directory directory;

    @Autowired
    Planning planning;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void what_nobody_is_left_for_is_handed_on_by_hand_and_the_history_says_by_whom() {
        var leaver = joins("Ove Udgang", "IT-support");
        var ticket = asked("Ny server til Ove", leaver, null);
        var team = directory.team(given.team("IT-support"));
        var lead = Objects.requireNonNull(team.lead());
        var partner = Objects.requireNonNull(team.partner());
        as(
                given.member("Emil"),
                () -> transaction.executeWithoutResult(_ -> {
                    var request = requests.latest(ticket).getLast();
                    requests.place(request, lead, leaver, clock.instant(), false);
                    requests.place(request, partner, leaver, clock.instant(), false);
                }));
        leaves(leaver);

        look();

        var id = latest(ticket, "Emil").id();
        var nadia = new Visitor(port).signIn(given.member("Nadia"));
        assertThat(nadia.get("/tickets/" + ticket.value()).body()).contains("Ingen er tilbage", "/approvals/" + id);
        assertThat(nadia.get("/approvals/" + id).body()).contains("/approvals/" + id + "/successors", "Jonas Thorup");
        var jonas = given.member("Jonas");
        var self = Map.of("to", Long.toString(leaver.value()));
        assertThat(nadia.post("/approvals/" + id + "/successors", self).statusCode())
                .isEqualTo(422);

        nadia.post(
                "/approvals/" + id + "/successors",
                Map.of("to", Long.toString(jonas.id().value())));

        assertThat(nadia.get("/approvals/" + id).body())
                .contains("Jonas Thorup (efter Ove Udgang)")
                .doesNotContain("/successors");
        assertThat(nadia.get("/tickets/" + ticket.value() + "/history").body())
                .contains("Nadia Rahbek", "gav godkendelsen videre fra <b>Ove Udgang</b>", "Jonas Thorup");
        as(jonas, () -> approving.decide(id, Verdict.APPROVED, "", jonas));
        assertThat(latest(ticket, "Emil").state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whoever_left_is_followed_by_whoever_leads_the_team_and_the_history_says_so() {
        var leaver = joins("Ulrik Afgang", "IT-support");
        var ticket = asked("Ny skærm til Ulrik", leaver, null);
        leaves(leaver);

        look();

        var request = latest(ticket, "Emil");
        var lead =
                Objects.requireNonNull(directory.team(given.team("IT-support")).lead());
        assertThat(request.place(lead, clock.instant())).isPresent();
        assertThat(request.place(leaver, clock.instant())).isEmpty();
        var me = as(given.member("Emil"), () -> given.member("Emil"));
        var history = new Visitor(port)
                .signIn(me)
                .get("/tickets/" + ticket.value() + "/history")
                .body();
        assertThat(history)
                .contains(
                        "gav godkendelsen videre fra <b>Ulrik Afgang</b>",
                        directory.person(lead).name());
        var page =
                new Visitor(port).signIn(me).get("/approvals/" + request.id()).body();
        assertThat(page).contains("Ulrik Afgang (arbejder her ikke mere)", "(efter Ulrik Afgang)");
    }

    @Test
    void whoever_is_away_has_their_substitute_decide_until_they_are_back() {
        var away = joins("Rikke Rejsende", "IT-support");
        var nadia = given.member("Nadia");
        var ticket = asked("Ny telefon til Rikke", away, null);
        var today = LocalDate.now(clock.withZone(directory.zone()));
        var rikke = given.member("Rikke");
        as(rikke, () -> planning.plan(away, today, today.plusDays(2), nadia.id(), Set.of(), rikke));

        look();

        var id = latest(ticket, "Emil").id();
        assertThat(new Visitor(port).signIn(nadia).get("/approvals/" + id).body())
                .contains("stedfortræder for Rikke Rejsende");
        as(nadia, () -> approving.decide(id, Verdict.REJECTED, "Først efter nytår", nadia));
        var said = latest(ticket, "Emil").said().getFirst();
        assertThat(said.by()).isEqualTo(nadia.id());
        assertThat(said.insteadOf()).isEqualTo(away);
    }

    @Test
    void whoever_stands_in_goes_the_ways_of_whom_they_stand_in_for_as_long_as_they_do() {
        var mette = given.member("Mette").id();
        var nadia = given.member("Nadia");
        var ticket = asked("Ny server til Mette", mette, null);
        var until = clock.instant().plus(Duration.ofDays(1));
        var emil = given.member("Emil");
        as(
                emil,
                () -> transaction.execute(
                        _ -> requests.place(latest(ticket, "Emil"), nadia.id(), mette, until, false)));

        assertThat(roles(ticket, nadia.id())).contains("approver", "PARTNER");
        as(emil, () -> transaction.execute(_ -> requests.leave(latest(ticket, "Emil"), nadia.id())));
        assertThat(roles(ticket, nadia.id())).isEmpty();
    }

    private Set<String> roles(TicketId ticket, PersonId who) {
        return as(
                given.member("Emil"),
                () -> Objects.requireNonNull(transaction.execute(_ -> approving.roles(ticket, who))));
    }

    @Test
    void whoever_asked_does_not_stand_in_for_whoever_decides_about_it() {
        var away = joins("Sven Sydpaa", "IT-support");
        var nadia = given.member("Nadia");
        var theirs =
                asked("Ny stol til Nadia", away, null, given.filed("Ny stol til Nadia", "IT-support", nadia, null));
        var others = asked("Ny stol til Emil", away, null);
        var today = LocalDate.now(clock.withZone(directory.zone()));
        var sven = given.member("Sven");
        as(sven, () -> planning.plan(away, today, today.plusDays(2), nadia.id(), Set.of(), sven));

        look();

        assertThat(latest(theirs, "Emil").places(nadia.id())).isEmpty();
        assertThat(latest(others, "Emil").places(nadia.id())).isNotEmpty();
    }

    @Test
    void what_is_due_is_called_to_mind_once_before_and_once_after() {
        var approver = joins("Tove Tidligere", "IT-support");
        var today = LocalDate.now(clock.withZone(directory.zone()));
        asked("Adgang i morgen", approver, today.plusDays(1));
        asked("Adgang i går", approver, today.minusDays(1));

        look();
        look();

        var keys = Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(_ -> sql.fetch(
                                "select said from notifications.item where occasion = 'APPROVAL' and person_id = "
                                        + approver.value())
                        .map(it -> it.get(0, String.class)))));
        assertThat(keys).containsExactlyInAnyOrder("due", "overdue");
    }

    @Test
    void nobody_without_a_place_decides() {
        var approver = joins("Vera Venter", "IT-support");
        var ticket = asked("Kun for Vera", approver, null);
        var id = latest(ticket, "Emil").id();
        var nadia = given.member("Nadia");
        var sofie = given.member("Sofie");

        assertThatThrownBy(() -> as(nadia, () -> approving.decide(id, Verdict.APPROVED, "", nadia)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(sofie, () -> approving.decide(id, Verdict.APPROVED, "", sofie)))
                .isInstanceOf(NotFound.class);
    }

    private PersonId joins(String name, String team) {
        return as(
                given.member("Emil"),
                () -> staff.join(
                        name,
                        "",
                        name.replace(" ", ".").toLowerCase(java.util.Locale.ROOT) + "@approvers.test",
                        Role.MEMBER,
                        1,
                        Language.DA,
                        List.of(given.team(team))));
    }

    private void leaves(PersonId who) {
        var it = directory.person(who);
        as(
                given.member("Emil"),
                () -> staff.change(who, it.name(), it.title(), it.mail(), it.role(), false, List.of()));
    }

    /** By the program itself, as a workflow would ask. */
    private TicketId asked(String title, PersonId approver, @org.jspecify.annotations.Nullable LocalDate due) {
        return asked(title, approver, due, given.ticket(title, "IT-support"));
    }

    private TicketId asked(
            String title, PersonId approver, @org.jspecify.annotations.Nullable LocalDate due, TicketId ticket) {
        as(
                given.member("Emil"),
                () -> transaction.executeWithoutResult(_ -> requests.add(
                        ticket,
                        given.team("IT-support"),
                        1,
                        1,
                        new Phrase(title, title, title),
                        null,
                        due,
                        1,
                        null,
                        List.of(approver))));
        return ticket;
    }

    private Request latest(TicketId ticket, String who) {
        return as(given.member(who), () -> Objects.requireNonNull(transaction.execute(_ -> requests.latest(ticket))))
                .getLast();
    }

    private void look() {
        Asker.run(Asker.Role.WATCH, () -> {
            var last = standing.look(0, 100);
            while (last > 0) last = standing.look(last, 100);
        });
    }
}
