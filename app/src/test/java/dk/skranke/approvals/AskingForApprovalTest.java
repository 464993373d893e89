package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Leave is asked for, first of the substitute and then of a partner; and it is nobody else's business. */
@OfficeTest
class AskingForApprovalTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Opening opening;

    @Autowired
    Docket docket;

    @Autowired
    Requests requests;

    @Autowired
    Approving approving;

    @Autowired
    Conversation conversation;

    @Autowired
    Transcript transcript;

    @Autowired
    Routing routing;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void leave_is_approved_by_the_substitute_and_then_by_a_partner() {
        var leave = leave("Sommerferie", "Jonas");

        decide(leave, "Jonas", Verdict.APPROVED, "");
        assertThat(stage(leave, "Sofie")).isEqualTo("APPROVAL");
        decide(leave, "Anders", Verdict.APPROVED, "");

        assertThat(stage(leave, "Sofie")).isEqualTo("APPROVED");
    }

    @Test
    void a_no_tells_why_and_ends_the_request() {
        var leave = leave("Efterårsferie", "Jonas");

        assertThatThrownBy(() -> decide(leave, "Jonas", Verdict.REJECTED, " ")).isInstanceOf(Refused.class);
        decide(leave, "Jonas", Verdict.REJECTED, "Jeg er selv væk den uge");

        var sheet = as(given.member("Sofie"), () -> docket.find(leave, given.member("Sofie")));
        assertThat(sheet.stage()).isEqualTo("REJECTED");
        assertThat(sheet.outcome()).isEqualTo("Jeg er selv væk den uge");
        assertThatThrownBy(() -> decide(leave, "Anders", Verdict.APPROVED, "")).isInstanceOf(Refused.class);
    }

    @Test
    void nobody_decides_before_their_turn_twice_or_in_somebody_elses_place() {
        var leave = leave("Vinterferie", "Jonas");

        assertThatThrownBy(() -> decide(leave, "Anders", Verdict.APPROVED, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decide(leave, "Sofie", Verdict.APPROVED, "")).isInstanceOf(Refused.class);
        decide(leave, "Jonas", Verdict.APPROVED, "");
        assertThatThrownBy(() -> decide(leave, "Jonas", Verdict.APPROVED, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decide(leave, "Emil", Verdict.APPROVED, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_approves_their_own() {
        var mette = given.member("Mette");
        var leave = leave("Partnerens ferie", mette, "Jonas");

        decide(leave, "Jonas", Verdict.APPROVED, "");
        var open = as(mette, () -> transaction.execute(_ -> requests.latest(leave)))
                .getLast();

        assertThat(open.approvers())
                .extracting(Approver::person)
                .doesNotContain(mette.id())
                .contains(given.member("Anders").id());
    }

    @Test
    void a_substitute_who_is_oneself_is_refused_and_nothing_is_filed() {
        assertThatThrownBy(() -> leave("Egen vikar", "Sofie")).isInstanceOf(Refused.class);

        assertThat(as(given.member("Pernille"), () -> docket.list(everything(), null, 200, given.member("Pernille"))))
                .noneMatch(it -> it.title().equals("Egen vikar"));
    }

    @Test
    void what_was_decided_cannot_be_taken_back_even_past_the_program() {
        var leave = leave("Uforanderlig", "Jonas");
        decide(leave, "Jonas", Verdict.APPROVED, "");

        assertThatThrownBy(() -> as(
                        given.member("Jonas"),
                        () -> transaction.execute(_ -> sql.execute(
                                "update approvals.request set state = 'PENDING', decided_at = null where ticket_id = "
                                        + leave.value() + " and step = 1"))))
                .hasMessageContaining("a decided request stays decided");
    }

    @Test
    void the_page_of_the_ticket_asks_whoever_is_to_decide() {
        var leave = leave("Fra siden", "Jonas");
        var jonas = new Visitor(port).signIn(given.member("Jonas"));

        var page = jonas.get("/tickets/" + leave.value()).body();
        var request = as(given.member("Jonas"), () -> requests.waitingFor(given.member("Jonas"))).stream()
                .filter(it -> it.ticket().equals(leave))
                .findFirst()
                .orElseThrow();
        assertThat(page).contains("/approvals/" + request.id() + "/decisions");
        assertThat(jonas.get("/approvals").body()).contains("/approvals/" + request.id() + "/decisions");

        var refused = jonas.post("/approvals/" + request.id() + "/decisions", Map.of("verdict", "REJECTED"));
        var done = jonas.post("/approvals/" + request.id() + "/decisions", Map.of("verdict", "APPROVED"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(done.statusCode() / 100).isEqualTo(3);
    }

    @Test
    void leave_is_closed_to_everybody_outside_hr_administrators_too() {
        var leave = leave("Kvasthejs i egen have", "Jonas");

        for (var name : List.of("Emil", "Birgit", "Nadia")) {
            var visitor = new Visitor(port).signIn(given.member(name));
            assertThat(visitor.get("/tickets/" + leave.value()).statusCode())
                    .as(name)
                    .isEqualTo(404);
            assertThat(visitor.get("/search?q=Kvasthejs").body()).as(name).doesNotContain("i egen have");
        }
        assertThat(given.member("Emil").administrator()).isTrue();
    }

    @Test
    void the_notes_of_hr_stay_hidden_from_the_person_and_from_whoever_approves() {
        var leave = leave("Mine egne forhold", "Jonas");
        var pernille = given.member("Pernille");
        as(
                pernille,
                () -> conversation.note(
                        leave,
                        new Conversation.Draft("Fortroligt om Ligusterhæk", List.of(), null, null, null),
                        pernille));

        for (var name : List.of("Sofie", "Jonas")) {
            var me = given.member(name);
            var visitor = new Visitor(port).signIn(me);
            for (var path : List.of("", "/history", "/print")) {
                var page = visitor.get("/tickets/" + leave.value() + path).body();
                assertThat(page).as(name + path).contains("Mine egne forhold").doesNotContain("Ligusterhæk");
            }
            assertThat(visitor.get("/search?q=Ligusterh%C3%A6k").body())
                    .as(name)
                    .doesNotContain("Mine egne forhold");
            assertThat(as(me, () -> transcript.messages(leave, 0, 50, me)))
                    .noneMatch(it -> it.text().contains("Ligusterhæk"));
            assertThat(as(me, () -> transcript.history(leave, 0, 50, me)))
                    .noneMatch(it -> it.details().contains("NOTE"));
            int seen = as(
                    me,
                    () -> java.util.Objects.requireNonNull(transaction.execute(_ -> sql.fetchSingle(
                                    "select count(*) from ticketing.message where kind = 'NOTE' and ticket_id = "
                                            + leave.value())
                            .get(0, Integer.class))));
            assertThat(seen).as("row security alone, " + name).isZero();
        }
        assertThat(new Visitor(port)
                        .signIn(pernille)
                        .get("/search?q=Ligusterh%C3%A6k")
                        .body())
                .contains("Mine egne forhold");
    }

    @Test
    void what_is_hrs_is_not_sent_elsewhere_nor_followed_from_outside() {
        var leave = leave("Bliver her", "Jonas");
        var pernille = given.member("Pernille");
        var emil = given.member("Emil").id();

        assertThatThrownBy(() -> as(
                        pernille,
                        () -> routing.redirect(leave, given.team("HR"), given.team("Proces"), "Forkert", pernille)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(pernille, () -> routing.follow(leave, emil, pernille)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void leave_is_filed_by_form_with_what_it_asks() {
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        var form = new HashMap<>(Map.of(
                "title",
                "Ferie i uge 29",
                "text",
                "To uger",
                "from",
                "ME",
                "category",
                id(),
                "key",
                UUID.randomUUID().toString(),
                "a.from",
                "2027-07-19",
                "a.to",
                "2027-07-01"));
        sofie.get("/tickets/new?category=" + id());

        var refused = sofie.post("/tickets", form);
        form.putAll(Map.of(
                "a.to",
                "2027-08-01",
                "a.substitute",
                Long.toString(given.member("Jonas").id().value())));
        var filed = sofie.post("/tickets", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("2027-07-19", "Ferie i uge 29", "Sidste dag kan ikke ligge før første dag.");
        assertThat(filed.statusCode()).isEqualTo(303);
        assertThat(sofie.get(filed.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Jonas Thorup", "2027-08-01", "Til godkendelse");
    }

    private String id() {
        return Long.toString(catalogue.byKey("LEAVE_REQUEST").id().value());
    }

    private static Docket.Wanted everything() {
        return new Docket.Wanted(dk.skranke.filtering.Filter.all(List.of()), null, null, null, null, null);
    }

    private TicketId leave(String title, String substitute) {
        return leave(title, given.member("Sofie"), substitute);
    }

    private TicketId leave(String title, Member by, String substitute) {
        var answers = Map.of(
                "kind",
                "ANNUAL",
                "from",
                "2027-07-19",
                "to",
                "2027-07-30",
                "halfDay",
                "NONE",
                "substitute",
                Long.toString(given.member(substitute).id().value()));
        return as(
                by,
                () -> opening.open(new Opening.Request(
                        title,
                        catalogue.byKey("LEAVE_REQUEST").id(),
                        new Requester.Colleague(by.id()),
                        null,
                        null,
                        Priority.NORMAL,
                        new NextStep(null, null, Ball.US),
                        Given.message(MessageKind.FORM, new Actor.Colleague(by.id()), title),
                        null,
                        null,
                        null,
                        null,
                        answers,
                        null)));
    }

    private void decide(TicketId leave, String who, Verdict verdict, String reason) {
        var me = given.member(who);
        as(me, () -> {
            var open = transaction.execute(_ -> requests.latest(leave)).stream()
                    .filter(it ->
                            it.approvers().stream().anyMatch(one -> one.person().equals(me.id())))
                    .findFirst()
                    .or(() -> transaction.execute(_ -> requests.latest(leave)).stream()
                            .findFirst())
                    .orElseThrow(NotFound::new);
            approving.decide(open.id(), verdict, reason, me);
        });
    }

    private String stage(TicketId leave, String who) {
        var me = given.member(who);
        return requireNonNull(as(me, () -> docket.find(leave, me)).stage());
    }
}
