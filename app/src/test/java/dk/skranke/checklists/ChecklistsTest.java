package dk.skranke.checklists;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class ChecklistsTest {

    private static final Pattern ITEM = Pattern.compile("/checklist/(\\d+)/ticks");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Busy busy;

    @Autowired
    Checklists checklists;

    @Autowired
    Lifecycle lifecycle;

    Member sofie;
    Visitor visitor;
    TicketId ticket;

    @BeforeEach
    void a_ticket() {
        sofie = given.member("Sofie");
        ticket = given.mail("Ny klient", "Fast ejendom", "Hej");
        visitor = new Visitor(port).signIn(sofie);
    }

    @Test
    void a_ticket_stays_open_while_something_required_is_not_done() {
        add("Hent fuldmagt", true);
        add("Ring til udlejer", false);

        assertThatThrownBy(() -> close()).hasMessage("checklists.still-open");
        tick(item(0), true);
        assertThatCode(this::close).doesNotThrowAnyException();
    }

    @Test
    void whoever_ticks_a_point_keeps_it_from_nobody_while_the_ticket_is_busy() {
        add("Hent fuldmagt", false);
        var point = item(0);

        busy.with(
                "ticketing.ticket where id = " + ticket.value(),
                new Asker.Person(sofie.id().value()),
                () -> {
                    as(sofie, () -> checklists.tick(ticket, point, true, sofie));
                    return point;
                },
                "checklists.item where id = " + point);

        assertThat(as(sofie, () -> checklists.find(ticket, point, sofie)).done())
                .isTrue();
    }

    @Test
    void whoever_shifts_a_point_waits_for_the_first_of_the_list_before_any_other() {
        add("Først", false);
        add("Sidst", false);
        var first = item(0);
        var last = item(1);

        busy.with(
                "checklists.item where id = " + first,
                new Asker.Person(sofie.id().value()),
                () -> {
                    as(sofie, () -> checklists.shift(ticket, last, true, sofie));
                    return last;
                },
                "checklists.item where id = " + last);

        assertThat(as(sofie, () -> checklists.of(ticket, sofie)))
                .extracting(Checklists.Standing::id)
                .containsExactly(last, first);
    }

    @Test
    void a_point_is_added_ticked_changed_and_removed_by_forms() {
        visitor.get(path());
        visitor.post(
                path(),
                Map.of(
                        "text",
                        "Hent fuldmagt",
                        "owner",
                        "" + sofie.id().value(),
                        "due",
                        "2026-12-01",
                        "required",
                        "true"));
        assertThat(page()).contains("Hent fuldmagt", "0 af 1", "Skal gøres");

        visitor.post(path() + "/" + item(0) + "/ticks", Map.of("done", "true"));
        assertThat(page()).contains("1 af 1");

        visitor.post(path() + "/" + item(0), Map.of("text", "Hent ny fuldmagt"));
        assertThat(page()).contains("Hent ny fuldmagt");

        visitor.post(path() + "/" + item(0) + "/removals", Map.of());
        assertThat(page()).doesNotContain("/ticks");
        assertThat(visitor.get("/tickets/" + ticket.value() + "/history").body())
                .contains("gjorde", "fjernede", "Hent ny fuldmagt");
    }

    @Test
    void points_change_places() {
        add("Et", false);
        add("To", false);
        add("Tre", false);

        visitor.get(path());
        visitor.post(path() + "/" + item(2) + "/shifts", Map.of("up", "true"));
        visitor.post(path() + "/" + item(0) + "/shifts", Map.of("up", "true"));

        assertThat(page()).containsSubsequence(">Et<", ">Tre<", ">To<");
    }

    @Test
    void what_cannot_be_is_refused_with_its_sentence() {
        visitor.get(path());
        assertThat(visitor.post(path(), Map.of("text", " ")).body()).contains("Skriv, hvad der skal gøres");
        assertThat(visitor.post(path(), Map.of("text", "x".repeat(201))).statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(path(), Map.of("text", "x", "due", "i morgen")).body())
                .contains("2026-11-27");
        for (var i = 0; i < Checklists.MOST; i++) add("Punkt " + i, false);
        assertThatThrownBy(() -> add("Ét for meget", false)).hasMessage("checklists.too-many");
    }

    @Test
    void two_who_tick_the_same_do_it_once() {
        add("Hent fuldmagt", true);
        tick(item(0), true);
        tick(item(0), true);

        assertThat(visitor.get("/tickets/" + ticket.value() + "/history").body())
                .containsOnlyOnce("gjorde <b>");
    }

    @Test
    void somebody_elses_point_does_not_exist_on_another_ticket() {
        add("Hent fuldmagt", true);
        var foreign = given.mail("En anden", "Fast ejendom", "Hej");

        var answer = visitor.post(
                "/tickets/" + foreign.value() + "/checklist/" + item(0) + "/ticks", Map.of("done", "true"));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private void add(String text, boolean required) {
        as(sofie, () -> checklists.add(ticket, new Point(text, null, null, required), sofie));
    }

    private void tick(long item, boolean done) {
        as(sofie, () -> checklists.tick(ticket, item, done, sofie));
    }

    private void close() {
        as(sofie, () -> lifecycle.close(ticket, "Færdig", sofie));
    }

    private long item(int at) {
        return ITEM.matcher(page())
                .results()
                .map(it -> Long.valueOf(it.group(1)))
                .toList()
                .get(at);
    }

    private String page() {
        return visitor.get("/tickets/" + ticket.value()).body();
    }

    private String path() {
        return "/tickets/" + ticket.value() + "/checklist";
    }
}
