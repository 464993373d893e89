package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Visitor;
import dk.skranke.catalogue.Flawed;
import dk.skranke.forms.Flaw;
import dk.skranke.forms.Phrase;
import dk.skranke.shared.Refused;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Meaning;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Stage;
import dk.skranke.workflows.Workflow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a move brings about needs people and categories; the office may not have them. */
class LackingForAMoveTest extends WorkflowWalk {

    @LocalServerPort
    int port;

    @Test
    void more_yeses_than_the_others_can_give_are_refused_and_the_ticket_stays_where_it_is() {
        var ticket = ticketWith(
                "TWO_OTHERS",
                new Effect(Effect.Does.ASK_APPROVAL, "PARTNER", words("To andre skal sige ja"), null, null, null, 2));
        var partner = given.member("Mette").id().value();
        sql("update ticketing.ticket set requester_person_id = " + partner + " where id = " + ticket.value());

        assertThatThrownBy(() -> go(ticket))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it).hasMessageContaining("approvals.too-few"));

        assertThat(stage(ticket)).isEqualTo("NEW");
        assertThat(history(ticket)).doesNotContain("To andre skal sige ja");
    }

    @Test
    void whoever_asks_for_a_yes_is_not_asked_themselves() {
        var ticket = ticketWith(
                "ASKED_BY_ONE",
                new Effect(Effect.Does.ASK_APPROVAL, "PARTNER", words("En anden skal sige ja"), null, null, null, 2));
        var mette = given.member("Mette");

        assertThatThrownBy(() -> as(mette, () -> stepping.step(ticket, "NEW", "WORK", Map.of(), mette)))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it).hasMessageContaining("approvals.too-few"));

        assertThat(stage(ticket)).isEqualTo("NEW");
    }

    @Test
    void more_yeses_than_there_are_people_cannot_be_asked_for() {
        assertThatThrownBy(() -> ticketWith(
                        "THREE_YESES",
                        new Effect(
                                Effect.Does.ASK_APPROVAL, "PARTNER", words("Tre skal sige ja"), null, null, null, 3)))
                .isInstanceOfSatisfying(
                        Flawed.class,
                        it -> assertThat(it.flaws()).extracting(Flaw::key).contains("catalogue.flaw.approvers"));
    }

    @Test
    void as_many_yeses_as_there_are_people_are_asked_for() {
        var ticket = ticketWith(
                "TWO_YESES",
                new Effect(Effect.Does.ASK_APPROVAL, "PARTNER", words("To skal sige ja"), null, null, null, 2));

        go(ticket);

        assertThat(stage(ticket)).isEqualTo("WORK");
    }

    @Test
    void a_ticket_below_in_a_category_that_is_not_there_is_told_of_in_the_history() {
        var ticket = ticketWith("NO_DESK", below("Mangler nedenunder", null));

        go(ticket);

        assertThat(stage(ticket)).isEqualTo("WORK");
        assertThat(history(ticket))
                .contains("kunne ikke åbne <b>Mangler nedenunder</b> under denne ticket", "<b>NO_SUCH_CATEGORY</b>");
    }

    @Test
    void where_its_condition_does_not_hold_nothing_is_lacking() {
        var ticket = ticketWith("NO_DESK_NEEDED", below("Ikke nødvendig", "assigned = false"));

        go(ticket);

        assertThat(history(ticket)).doesNotContain("Ikke nødvendig");
    }

    private static Effect below(String text, @Nullable String when) {
        return new Effect(Effect.Does.OPEN_BELOW, null, words(text), null, "NO_SUCH_CATEGORY", when, null);
    }

    private void go(TicketId ticket) {
        var sofie = given.member("Sofie");
        as(sofie, () -> stepping.step(ticket, "NEW", "WORK", Map.of(), sofie));
    }

    private String history(TicketId ticket) {
        return new Visitor(port)
                .signIn(given.member("Sofie"))
                .get("/tickets/" + ticket.value() + "/history")
                .body();
    }

    private TicketId ticketWith(String key, Effect effect) {
        var stages = List.of(stage("NEW", Meaning.NEW), stage("WORK", Meaning.OPEN), stage("END", Meaning.CLOSED));
        var moves = List.of(move("NEW", "WORK", List.of(effect)), move("WORK", "END", null));
        publishing.use(new Workflow(key, words("Prøve"), "NEW", stages, moves), null);
        return ticketAt(new Row("IT_FAULT", "NEW", "WORK", "Sofie", Map.of(), Map.of(), ""), key);
    }

    private TicketId ticketAt(Row row, String workflow) {
        var ticket = ticketAt(row);
        sql("update ticketing.ticket set workflow_id = " + version(workflow) + " where id = " + ticket.value());
        return ticket;
    }

    private static Stage stage(String key, Meaning meaning) {
        return new Stage(key, words(key), meaning, null);
    }

    private static Move move(String from, String to, @Nullable List<Effect> effects) {
        return new Move(List.of(from), to, List.of("any"), null, null, null, null, effects, null, null);
    }

    private static Phrase words(String text) {
        return new Phrase(text, text, text);
    }
}
