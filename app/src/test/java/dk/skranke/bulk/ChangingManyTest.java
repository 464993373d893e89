package dk.skranke.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class ChangingManyTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Describing describing;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;
    Visitor visitor;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = given.member("Sofie");
        visitor = new Visitor(port).signIn(sofie);
    }

    @Test
    void what_will_change_is_shown_before_anything_does() {
        var one = given.ticket("Samlet et", "Proces");
        var two = given.ticket("Samlet to", "Proces");
        var place = choose("priority", one, two);

        preview(place, Map.of("what", "priority", "to", "HIGH"));

        assertThat(visitor.get(place).body())
                .contains("2 ændres. Intet er ændret endnu.")
                .contains("value=\"HIGH\" selected");
        assertThat(priority(one)).isEqualTo(Priority.NORMAL);
    }

    @Test
    void what_a_rule_refuses_is_told_and_the_rest_is_done_and_taken_back_as_one() {
        var open = given.ticket("Blandet et", "Proces");
        var closed = given.ticket("Blandet to", "Proces");
        visitor.get("/tickets/" + closed.value());
        visitor.post("/tickets/" + closed.value() + "/closings", Map.of("outcome", "Færdig"));
        var place = choose("assign", open, closed);
        preview(place, Map.of("what", "assign", "to", "" + sofie.id().value()));

        visitor.post(place + "/changes", Map.of());

        assertThat(visitor.get(place).body())
                .contains("1 er ændret, 1 blev ikke ændret.")
                .contains("Ikke ændret");
        assertThat(properties(open).assignee()).isEqualTo(sofie.id());
        assertThat(properties(open).status()).isEqualTo(TicketStatus.OPEN);

        visitor.post(place + "/undoings", Map.of());
        assertThat(visitor.get(place).body()).contains("1 er taget tilbage.");
        assertThat(properties(open).assignee()).isNull();
    }

    @Test
    void another_change_can_be_chosen_after_one_was_shown() {
        var place = choose("priority", given.ticket("Ombestemt", "Proces"));
        preview(place, Map.of("what", "priority", "to", "HIGH"));

        assertThat(visitor.get(place + "?what=tags").body())
                .contains("bulk-more")
                .doesNotContain("1 ændres")
                .doesNotContain(place + "/changes");
    }

    @Test
    void what_was_refused_still_stands_in_the_form() {
        var place = choose("merge", given.ticket("Skrevet forkert", "Proces"));

        visitor.get(place);
        assertThat(visitor.post(place + "/previews", Map.of("what", "merge", "into", "den der"))
                        .body())
                .contains("value=\"den der\"");
    }

    @Test
    void whoever_changed_one_meanwhile_is_not_overruled() {
        var mine = given.ticket("Imens et", "Proces");
        var theirs = given.ticket("Imens to", "Proces");
        var place = choose("priority", mine, theirs);
        preview(place, Map.of("what", "priority", "to", "HIGH"));
        prioritise(theirs, Priority.NORMAL, Priority.CRITICAL);

        visitor.post(place + "/changes", Map.of());

        assertThat(visitor.get(place).body()).contains("En anden har ændret den i mellemtiden.");
        assertThat(priority(theirs)).isEqualTo(Priority.CRITICAL);
        assertThat(priority(mine)).isEqualTo(Priority.HIGH);

        prioritise(mine, Priority.HIGH, Priority.LOW);
        visitor.post(place + "/undoings", Map.of());
        assertThat(visitor.get(place).body()).contains("Intet er taget tilbage, 1 kunne ikke tages tilbage.");
        assertThat(priority(mine)).isEqualTo(Priority.LOW);
    }

    @Test
    void whoever_chooses_what_somebody_else_changes_now_waits_and_does_not_stand_in_the_way() {
        var one = given.ticket("Begge vil et", "Proces");
        var two = given.ticket("Begge vil to", "Proces");

        var chosen = Given.as(
                sofie,
                () -> transaction.execute(_ -> {
                    describing.prioritise(one, Priority.NORMAL, Priority.HIGH, sofie);
                    var me = sql.fetchSingle("select pg_backend_pid()").into(Integer.class);
                    var place = CompletableFuture.supplyAsync(() -> choose("priority", two, one));
                    await().until(() -> place.isDone() || waitsFor(me));
                    describing.prioritise(two, Priority.NORMAL, Priority.HIGH, sofie);
                    return place;
                }));

        assertThat(visitor.get(chosen.join()).body()).contains("Begge vil et", "Begge vil to");
        assertThat(priority(two)).isEqualTo(Priority.HIGH);
    }

    private boolean waitsFor(int me) {
        return sql.fetchSingle(
                        "select exists (select from pg_locks l where not l.granted and ? = any (pg_blocking_pids(l.pid)))",
                        me)
                .into(Boolean.class);
    }

    @Test
    void pressing_twice_does_it_once() {
        var ticket = given.ticket("To gange", "Proces");
        var place = choose("tags", ticket);
        preview(place, Map.of("what", "tags", "more", "syn og skøn, moms", "less", "haster"));

        visitor.post(place + "/changes", Map.of());
        visitor.post(place + "/changes", Map.of());

        assertThat(properties(ticket).tags()).containsExactly("moms", "syn og skøn");
        assertThat(visitor.get("/tickets/" + ticket.value() + "/history").body().split("moms", -1))
                .hasSize(2);
    }

    @Test
    void status_and_step_change_and_come_back_even_where_no_way_leads_back_at_once() {
        var ticket = given.ticket("Frem og tilbage", "Proces");
        visitor.get("/tickets/" + ticket.value());
        visitor.post("/tickets/" + ticket.value() + "/moves", Map.of("was", "NEW", "to", "CLIENT"));
        var solved = choose("status", ticket);
        preview(solved, Map.of("what", "status", "to", "SOLVED"));
        visitor.post(solved + "/changes", Map.of());
        assertThat(properties(ticket).status()).isEqualTo(TicketStatus.SOLVED);

        visitor.post(solved + "/undoings", Map.of());
        assertThat(properties(ticket).status()).isEqualTo(TicketStatus.CLIENT);

        var step = choose("step", ticket);
        preview(step, Map.of("what", "step", "step", "Ring", "due", "2026-12-24"));
        visitor.post(step + "/changes", Map.of());
        assertThat(properties(ticket).next().what()).isEqualTo("Ring");
        visitor.post(step + "/undoings", Map.of());
        assertThat(properties(ticket).next().what()).isNull();
    }

    @Test
    void all_of_a_list_is_changed_by_its_address() {
        var one = given.ticket("Hele listen et", "Proces");
        var two = given.ticket("Hele listen to", "Proces");
        var other = given.ticket("En helt anden", "Proces");
        visitor.get("/tickets");
        var place = place(visitor.post(
                "/bulk", Map.of("all", "true", "what", "close", "way", "/tickets?view=open&filter=%22hele+listen%22")));
        preview(place, Map.of("what", "close", "outcome", "Ryddet op"));
        visitor.post(place + "/changes", Map.of());

        assertThat(properties(one).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(properties(two).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(properties(other).status()).isEqualTo(TicketStatus.NEW);
        assertThat(visitor.get(place).body()).contains("/tickets?view=open&amp;filter=%22hele+listen%22");
    }

    @Test
    void a_wrong_form_comes_back_with_a_sentence() {
        var ticket = given.ticket("Forkert", "Proces");
        var place = choose("team", ticket);

        var again = visitor.post(
                place + "/previews",
                Map.of("what", "team", "to", "" + given.team("Sekretariat").value(), "reason", " "));

        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void what_one_may_not_see_cannot_be_chosen_and_what_others_chose_does_not_exist() {
        var hidden = given.ticket("Kastanjeskjult", "Proces");
        var seen = given.ticket("Synlig", "IT-support");
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/tickets");
        var place = place(emil.post(
                "/bulk", Map.of("ticket", hidden.value() + "," + seen.value(), "what", "priority", "way", "/tickets")));

        assertThat(emil.get(place).body()).contains("Synlig").doesNotContain("Kastanjeskjult");
        assertThat(visitor.get(place).statusCode()).isEqualTo(404);
        visitor.get("/tickets");
        assertThat(visitor.post(place + "/changes", Map.of()).statusCode()).isEqualTo(404);
    }

    private String choose(String what, TicketId... tickets) {
        visitor.get("/tickets");
        var numbers = Arrays.stream(tickets).map(it -> "" + it.value()).collect(Collectors.joining(","));
        return place(visitor.post("/bulk", Map.of("ticket", numbers, "what", what, "way", "/tickets?view=open")));
    }

    private void preview(String place, Map<String, String> form) {
        visitor.get(place);
        assertThat(visitor.post(place + "/previews", form).statusCode()).isLessThan(400);
        visitor.get(place);
    }

    private static String place(java.net.http.HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private void prioritise(TicketId id, Priority was, Priority to) {
        Given.as(sofie, () -> describing.prioritise(id, was, to, sofie));
    }

    private Priority priority(TicketId id) {
        return properties(id).priority();
    }

    private Describing.Properties properties(TicketId id) {
        return Given.as(sofie, () -> describing.properties(id, sofie));
    }
}
