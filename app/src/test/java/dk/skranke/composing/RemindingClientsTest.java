package dk.skranke.composing;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Correspondence;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.Stepping;
import dk.skranke.ticketing.TicketId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** While the client is waited for, the workflow reminds them; nobody is reminded who answered, and nobody twice. */
@OfficeTest
class RemindingClientsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Stepping stepping;

    @Autowired
    Sending sending;

    @Autowired
    Drafts drafts;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Parties parties;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LetterDays letterDays;

    private Member sofie;

    @BeforeEach
    void somebody() {
        sofie = given.member("Sofie");
    }

    @Test
    void letters_wait_on_the_page_from_the_beginning_and_say_what_the_workflow_says_in_the_language_of_the_ticket() {
        var ticket = waitingFor("Påmindes på siden");

        assertThat(reminders(ticket))
                .extracting(Draft::to, Draft::subject)
                .containsExactly(
                        tuple("Henrik Aaby <henrik@havnegadensbageri.dk>", ""),
                        tuple("Henrik Aaby <henrik@havnegadensbageri.dk>", ""));
        assertThat(reminders(ticket))
                .extracting(RemindingClientsTest::leaves)
                .containsExactly(due(ticket, 5), due(ticket, 10));
        assertThat(reminders(ticket))
                .extracting(
                        it -> leaves(it).atZone(ZoneId.of("Europe/Copenhagen")).getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(reminders(ticket).getFirst().text())
                .startsWith("Kære Henrik Aaby\n\n")
                .contains("Vi venter på svar fra dig");
        var browser = new Visitor(port).signIn(sofie);
        assertThat(browser.get("/tickets/" + ticket.value()).body())
                .contains(
                        "Workflowets påmindelse, hvis klienten ikke skriver",
                        "Tag tilbage og ret",
                        "Vi venter på svar fra dig");
    }

    @Test
    void a_client_who_writes_german_is_reminded_in_german() {
        var ticket = stand("Auf Deutsch", "IN_PROGRESS");
        write("update ticketing.ticket set language = 'de' where id = " + ticket.value());
        go(ticket, "IN_PROGRESS", "WAIT_CLIENT");

        assertThat(reminders(ticket).getFirst().text()).startsWith("Guten Tag Henrik Aaby,\n\nwir warten");
    }

    @Test
    void a_reminder_leaves_once_and_the_other_goes_on_waiting() {
        var ticket = waitingFor("Påmindes en gang");
        var first = reminders(ticket).getFirst().id();
        due(first);

        as(sofie, () -> sending.release(first, sofie));
        assertThat(as(sofie, () -> sending.release(first, sofie))).isEmpty();

        assertThat(said(ticket, "REPLY")).isEqualTo(1);
        assertThat(reminders(ticket)).hasSize(1);
        assertThat(stage(ticket)).isEqualTo("WAIT_CLIENT");
    }

    @Test
    void a_client_who_answers_is_not_reminded_and_nothing_is_left_of_it() {
        var ticket = waitingFor("Har svaret");

        Asker.run(Asker.Role.MAIL, () -> {
            var henrik = parties.contactByMail("henrik@havnegadensbageri.dk").orElseThrow();
            correspondence.received(ticket, Given.message(MessageKind.MAIL, new Actor.Outsider(henrik.id()), "Her"));
        });

        assertThat(all(ticket)).isEmpty();
        assertThat(stage(ticket)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_colleague_who_goes_on_ends_the_reminders_of_another() {
        var ticket = waitingFor("Ringede i stedet");
        var jonas = given.member("Jonas");
        write("update ticketing.ticket set assignee_id = " + jonas.id().value() + " where id = " + ticket.value());

        as(jonas, () -> stepping.step(ticket, "WAIT_CLIENT", "IN_PROGRESS", Map.of(), jonas));

        assertThat(all(ticket)).isEmpty();
    }

    @Test
    void whoever_takes_a_reminder_back_has_a_draft_of_their_own() {
        var ticket = waitingFor("Taget tilbage");
        var first = reminders(ticket).getFirst();

        as(sofie, () -> sending.takeBack(ticket, first.id(), sofie));
        go(ticket, "WAIT_CLIENT", "IN_PROGRESS");

        assertThat(all(ticket)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(first.id());
            assertThat(it.waiting()).isNull();
        });
    }

    @Test
    void a_colleague_who_asked_is_written_no_letter() {
        var ticket = stand("Spurgt af en kollega", "IN_PROGRESS");
        write("update ticketing.ticket set requester_contact_id = null, requester_person_id = "
                + given.member("Jonas").id().value() + " where id = " + ticket.value());

        go(ticket, "IN_PROGRESS", "WAIT_CLIENT");

        assertThat(all(ticket)).isEmpty();
    }

    private TicketId waitingFor(String title) {
        var ticket = stand(title, "IN_PROGRESS");
        go(ticket, "IN_PROGRESS", "WAIT_CLIENT");
        return ticket;
    }

    /** In Sofie's hands, from Henrik. */
    private TicketId stand(String title, String stage) {
        var ticket = given.ticket(title, "Fast ejendom");
        var workflow = catalogue.liveWorkflow("CLIENT_INQUIRY").orElseThrow();
        write("update ticketing.ticket set workflow_id = " + workflow + ", stage = '" + stage
                + "', stage_at = now(), status = 'OPEN', assignee_id = "
                + sofie.id().value() + " where id = " + ticket.value());
        return ticket;
    }

    private void go(TicketId ticket, String from, String to) {
        as(sofie, () -> stepping.step(ticket, from, to, Map.of(), sofie));
    }

    private List<Draft> reminders(TicketId ticket) {
        return all(ticket).stream()
                .filter(it -> it.waiting() != null && it.waiting().reminds())
                .sorted(Comparator.comparing(it -> requireNonNull(it.waiting()).sendAt()))
                .toList();
    }

    private List<Draft> all(TicketId ticket) {
        return requireNonNull(as(sofie, () -> transaction.execute(_ -> drafts.of(ticket, sofie))));
    }

    private static Instant leaves(Draft it) {
        return requireNonNull(it.waiting()).sendAt();
    }

    private Instant due(TicketId ticket, int days) {
        var begun = requireNonNull(reminders(ticket).getFirst().waiting()).sentAt();
        return letterDays.onADayOfWork(begun.plus(Duration.ofDays(days)));
    }

    @Test
    void the_program_that_goes_on_at_a_weekend_leaves_what_was_due_then_and_a_client_who_writes_does_not() {
        var saturday = Instant.parse("2026-11-28T10:00:00Z");
        var monday = Instant.parse("2026-11-30T10:00:00Z");

        assertThat(Reminding.due(new Actor.Program(), saturday, _ -> monday)).isEqualTo(monday);
        assertThat(Reminding.due(new Actor.Outsider(new ContactId(1)), saturday, _ -> monday))
                .isEqualTo(saturday);
    }

    private void due(long letter) {
        write("update composing.draft set send_at = now() - interval '1 second' where id = " + letter);
    }

    private long said(TicketId ticket, String kind) {
        return Long.parseLong(read("select count(*) from ticketing.message where kind = '" + kind + "' and ticket_id = "
                + ticket.value()));
    }

    private String stage(TicketId ticket) {
        return read("select stage from ticketing.ticket where id = " + ticket.value());
    }

    private String read(String query) {
        return requireNonNull(as(
                sofie,
                () -> transaction.execute(
                        _ -> requireNonNull(sql.fetchValue(query)).toString())));
    }

    private void write(String update) {
        Asker.run(Asker.Role.SETUP, () -> transaction.executeWithoutResult(_ -> sql.execute(update)));
    }
}
