package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leave is asked for, first of the substitute and then of a partner. */
@OfficeTest
class AskingForApprovalTest extends WithLeave {

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
    void whoever_asks_for_somebody_else_does_not_name_themselves() {
        var pernille = given.member("Pernille");

        var refused = catchThrowableOfType(
                Refused.class,
                () -> leave("For Sofie", pernille, given.member("Sofie").id(), pernille.id()));

        assertThat(refused).isNotNull().extracting(Refused::key).isEqualTo("approvals.own-asking");
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
        var leave = leave("Fra siden", "Lone");
        var lone = new Visitor(port).signIn(given.member("Lone"));

        var page = lone.get("/tickets/" + leave.value()).body();
        var request = as(given.member("Lone"), () -> requests.waitingFor(given.member("Lone"))).stream()
                .map(Requests.Awaited::request)
                .filter(it -> it.ticket().equals(leave))
                .findFirst()
                .orElseThrow();
        assertThat(page).contains("/approvals/" + request.id() + "/decisions");
        assertThat(lone.get("/approvals").body()).contains("/approvals/" + request.id() + "/decisions");
        assertThat(lone.get("/").body()).contains("desk-approval-" + request.id() + "\"");

        var refused = lone.post("/approvals/" + request.id() + "/decisions", Map.of("verdict", "REJECTED"));
        var done = lone.post("/approvals/" + request.id() + "/decisions", Map.of("verdict", "APPROVED"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(done.statusCode() / 100).isEqualTo(3);
        assertThat(lone.get("/").body()).doesNotContain("desk-approval-" + request.id() + "\"");
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
                .contains("Jonas Thorup", "1.\u00a0aug.\u00a02027", "Til godkendelse");
    }
}
