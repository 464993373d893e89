package dk.skranke.targets;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Statements;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PromisingTest extends WithPromises {

    @Autowired
    Statements statements;

    @Autowired
    Describing describing;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Conversation conversation;

    @Autowired
    Targets targets;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Clock clock;

    @Test
    void a_mail_from_a_client_is_promised_an_answer_in_one_statement_more() {
        given.ticket("Noget at varme op med", "Proces");

        var asked = statements.during(() -> given.ticket("Et nyt spørgsmål", "Proces"));

        assertThat(asked.stream().filter(it -> it.contains("\"targets\""))).hasSize(1);
    }

    @Test
    void another_priority_counts_from_the_beginning() {
        var ticket = given.ticket("Haster det?", "Proces");
        var opened = course(ticket).openedAt();
        assertThat(due(ticket)).isEqualTo(after(opened, Duration.ofHours(8)));

        as(sofie, () -> describing.prioritise(ticket, Priority.NORMAL, Priority.CRITICAL, sofie));

        assertThat(due(ticket)).isEqualTo(after(opened, Duration.ofHours(1)));
    }

    @Test
    void nothing_is_due_while_we_wait_for_the_client_and_all_is_kept_when_they_answer() {
        var ticket = given.ticket("Venter på papirer", "Proces");
        as(sofie, () -> lifecycle.move(ticket, TicketStatus.NEW, TicketStatus.CLIENT, sofie));
        assertThat(due(ticket)).isNull();
        assertThat(onTicket(ticket, "response_paused")).isEqualTo(true);

        as(sofie, () -> lifecycle.move(ticket, TicketStatus.CLIENT, TicketStatus.OPEN, sofie));

        assertThat(due(ticket)).isNotNull();
        assertThat(onTicket(ticket, "response_paused")).isEqualTo(false);
    }

    @Test
    void an_answer_keeps_the_promise_and_the_client_may_ask_again() {
        var ticket = given.ticket("To spørgsmål", "Proces");
        as(sofie, () -> conversation.reply(ticket, new Conversation.Draft("Svar", List.of(), null, null, null), sofie));

        assertThat(promise(ticket).clock(Kind.FIRST).orElseThrow().pending()).isFalse();
        assertThat(Objects.requireNonNull(promise(ticket).pressing()).kind()).isEqualTo(Kind.RESOLUTION);
    }

    @Test
    void the_ticket_shows_its_clock_and_says_why() {
        var ticket = given.ticket("Hvorfor otte timer?", "Proces");
        var visitor = new Visitor(port).signIn(sofie);

        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("data-target-pill", "Første svar");
        assertThat(visitor.get("/tickets/" + ticket.value() + "/targets").body())
                .contains("København", "Gælder en anden prioritet")
                // The second of the two outside working hours.
                .containsAnyOf("Løber endnu", "Hviler lige nu");
        assertThat(new Visitor(port)
                        .signIn(given.member("Emil"))
                        .get("/tickets/" + ticket.value() + "/targets")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_calendar_without_working_hours_is_refused_with_the_reason() {
        var mette = new Visitor(port).signIn(given.member("Mette"));
        mette.get("/administration/calendars/new");

        var answer = mette.post(
                "/administration/calendars",
                Map.of("name", "Altid lukket", "zone", "Europe/Copenhagen", "place", "DK"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("uden arbejdstid");
        assertThat(mette.post(
                                "/administration/calendars",
                                Map.of(
                                        "name",
                                        "Skæv",
                                        "zone",
                                        "Europe/Copenhagen",
                                        "place",
                                        "DK",
                                        "hours1",
                                        "9-12, 11-17",
                                        "closed",
                                        "24.12. Jul\nen dag i maj"))
                        .body())
                .contains("overlapper", "Linje 2 kan ikke læses");
    }

    @Test
    void an_administrator_sees_which_target_a_ticket_would_get() {
        var mette = new Visitor(port).signIn(given.member("Mette"));
        var category =
                Objects.requireNonNull(targets.all().getFirst().category()).value();

        var page = mette.get("/administration/targets?category=" + category + "&priority=HIGH")
                .body();

        assertThat(page).contains("Gælder", "Gælder en anden prioritet", "senest");
        assertThat(new Visitor(port)
                        .signIn(sofie)
                        .get("/administration/targets")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_adopted_brings_what_is_usually_promised_for_it() {
        var promised = targets.all().stream().map(Target::category).collect(Collectors.toSet());

        for (var key : List.of(
                "CLIENT_INQUIRY", "IT_FAULT", "DEADLINE", "LEAVE_REQUEST", "HR_DATA_CHANGE", "CONFLICT_CHECK", "KYC"))
            assertThat(promised).as(key).contains(catalogue.byKey(key).id());
    }

    @Test
    void two_targets_for_the_same_are_one_too_many() {
        var mette = new Visitor(port).signIn(given.member("Mette"));
        var it = targets.all().getFirst();
        mette.get("/administration/targets/new");

        var answer = mette.post(
                "/administration/targets",
                Map.of(
                        "name", "Igen",
                        "category",
                                Long.toString(
                                        Objects.requireNonNull(it.category()).value()),
                        "priority", Objects.requireNonNull(it.priority()).name(),
                        "calendar", Long.toString(it.calendar().value()),
                        "first", "1:30"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ret den i stedet");
    }
}
