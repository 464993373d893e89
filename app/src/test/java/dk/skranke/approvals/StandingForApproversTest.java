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
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
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

    private static final PersonId ONE = new PersonId(1);
    private static final PersonId TWO = new PersonId(2);
    private static final PersonId THREE = new PersonId(3);
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

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
    void two_of_three_have_to_say_yes() {
        var request = request(2, own(ONE), own(TWO), own(THREE));

        var first = request.decide(Verdict.APPROVED, "", ONE, null, NOW);
        assertThat(request.after(first)).isEqualTo(State.PENDING);
        var second = said(request, first).decide(Verdict.APPROVED, "", TWO, null, NOW);
        assertThat(said(request, first).after(second)).isEqualTo(State.APPROVED);
    }

    @Test
    void a_substitute_says_it_for_whom_they_stand_in_and_only_one_of_the_two_does() {
        var substitute = new Approver(TWO, ONE, NOW.plusSeconds(60), false);
        var request = request(1, own(ONE), substitute);

        var yes = request.decide(Verdict.APPROVED, "", TWO, null, NOW);

        assertThat(yes.insteadOf()).isEqualTo(ONE);
        assertThatThrownBy(() -> said(request, yes).decide(Verdict.APPROVED, "", ONE, null, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoever_leaves_does_not_make_it_easier_to_get_a_yes() {
        var gone = new Approver(TWO, null, null, true);
        var request = request(2, own(ONE), gone);

        assertThat(request.after(request.decide(Verdict.APPROVED, "", ONE, null, NOW)))
                .isEqualTo(State.PENDING);
        assertThat(request.stuck(_ -> true)).isTrue();
        assertThat(request.handOn(THREE, ONE, null, _ -> true)).isEqualTo(TWO);
        var successor = new Approver(THREE, TWO, null, false);
        assertThat(request(2, own(ONE), gone, successor).stuck(_ -> true)).isFalse();
        assertThat(request(2, own(ONE), gone, successor).stuck(who -> !who.equals(THREE)))
                .isTrue();
    }

    @Test
    void whoever_asked_neither_chooses_who_decides_nor_is_chosen() {
        var request = request(1, new Approver(ONE, null, null, true));

        assertThat(refusal(() -> request.handOn(THREE, TWO, TWO, _ -> true))).isEqualTo("approvals.own-choice");
        assertThat(refusal(() -> request.handOn(TWO, THREE, TWO, _ -> true))).isEqualTo("approvals.own");
        assertThat(refusal(() -> request.handOn(THREE, TWO, null, who -> !who.equals(THREE))))
                .isEqualTo("approvals.not-them");
        assertThat(refusal(() -> request(1, own(ONE)).handOn(THREE, TWO, null, _ -> true)))
                .isEqualTo("approvals.somebody-decides");
    }

    private static String refusal(Runnable it) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, it::run)
                .key();
    }

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
                    requests.place(request, lead, leaver, NOW, false);
                    requests.place(request, partner, leaver, NOW, false);
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
    void a_request_that_too_few_can_grant_is_seen_to_be_stuck() {
        var request = request(3, own(ONE), own(TWO));

        assertThat(request.reachable(_ -> true)).isFalse();
        assertThat(request(2, own(ONE), own(TWO)).reachable(_ -> true)).isTrue();
    }

    @Test
    void a_substitute_loses_it_when_the_other_is_back() {
        var request = request(1, own(ONE), new Approver(TWO, ONE, NOW, false));

        assertThatThrownBy(() -> request.decide(Verdict.APPROVED, "", TWO, null, NOW))
                .isInstanceOf(Refused.class);
        assertThat(request.place(TWO, NOW)).isEmpty();
        assertThat(request.place(TWO, NOW.minusSeconds(1))).isPresent();
    }

    @Test
    void a_substitute_approves_nothing_of_their_own() {
        var request = request(1, own(ONE), new Approver(TWO, ONE, NOW.plusSeconds(60), false));

        assertThatThrownBy(() -> request.decide(Verdict.APPROVED, "", TWO, TWO, NOW))
                .isInstanceOf(Refused.class)
                .extracting(it -> ((Refused) it).key())
                .isEqualTo("approvals.own");
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

    private static Approver own(PersonId who) {
        return new Approver(who, null, null, false);
    }

    private Request request(int quorum, Approver... all) {
        return new Request(
                1,
                new TicketId(1),
                new dk.skranke.office.TeamId(1),
                1,
                1,
                "Ferie",
                null,
                null,
                quorum,
                State.PENDING,
                List.of(all),
                List.of());
    }

    private static Request said(Request it, Request.Said more) {
        return new Request(
                it.id(),
                it.ticket(),
                it.team(),
                it.round(),
                it.step(),
                it.what(),
                it.askedBy(),
                it.due(),
                it.quorum(),
                it.state(),
                it.approvers(),
                List.of(more));
    }

    private PersonId joins(String name, String team) {
        var id = as(
                given.member("Emil"),
                () -> staff.join(
                        name,
                        "",
                        name.replace(" ", ".").toLowerCase(java.util.Locale.ROOT) + "@approvers.test",
                        Role.MEMBER,
                        1,
                        Language.DA,
                        List.of(given.team(team))));
        return id;
    }

    private void leaves(PersonId who) {
        var it = directory.person(who);
        as(
                given.member("Emil"),
                () -> staff.change(who, it.name(), it.title(), it.mail(), it.role(), false, List.of()));
    }

    /** By the program itself, as a workflow would ask. */
    private TicketId asked(String title, PersonId approver, @org.jspecify.annotations.Nullable LocalDate due) {
        var ticket = given.ticket(title, "IT-support");
        as(
                given.member("Emil"),
                () -> transaction.executeWithoutResult(_ ->
                        requests.add(ticket, given.team("IT-support"), 1, 1, title, null, due, 1, List.of(approver))));
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
