package dk.skranke.targets;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Statements;
import dk.skranke.Visitor;
import dk.skranke.calendars.Calendars;
import dk.skranke.database.Asker;
import dk.skranke.notifications.Bell;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.Steering;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class PromisingTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

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
    dk.skranke.catalogue.Catalogue catalogue;

    @Autowired
    Calendars calendars;

    @Autowired
    Courses courses;

    @Autowired
    Reckoning reckoning;

    @Autowired
    Watch watch;

    @Autowired
    Promises promises;

    @Autowired
    Directory directory;

    @Autowired
    Steering steering;

    @Autowired
    Routing routing;

    @Autowired
    Bell bell;

    @Autowired
    Clock clock;

    @Autowired
    Recalculating recalculating;

    @Autowired
    Recalculations recalculations;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;

    @BeforeEach
    void cast() {
        sofie = given.member("Sofie");
    }

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
                .contains("København", "Gælder en anden prioritet", "Løber endnu");
        assertThat(new Visitor(port)
                        .signIn(given.member("Emil"))
                        .get("/tickets/" + ticket.value() + "/targets")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_step_is_said_once_however_often_somebody_looks() {
        var ticket = given.ticket("Glemt", "Proces");
        ago(ticket, Duration.ofDays(30));

        look();
        var said = said(ticket);
        look();

        // Of a first answer and of the whole: fifty, seventy-five and a hundred percent.
        assertThat(said).hasSize(6).doesNotHaveDuplicates();
        assertThat(said(ticket)).isEqualTo(said);
    }

    @Test
    void what_fell_due_while_the_program_stood_still_is_said_once_by_whoever_starts() {
        var ticket = given.ticket("Alt stod stille", "Proces");
        ago(ticket, Duration.ofDays(30));

        startedAnew();
        var said = said(ticket);
        var heard = heard(ticket);
        // Another that had seen it as due before the first was through.
        dueSince(ticket, Duration.ofDays(30));
        startedAnew();

        assertThat(said).hasSize(6);
        assertThat(heard).isNotEmpty().doesNotHaveDuplicates();
        assertThat(said(ticket)).isEqualTo(said);
        assertThat(heard(ticket)).isEqualTo(heard);
    }

    @Test
    void what_a_step_did_is_not_done_again_when_somebody_has_since_decided_otherwise() {
        var ticket = given.ticket("Givet videre én gang", "Proces");
        var before = targets.steps();
        var partner =
                Objects.requireNonNull(directory.team(given.team("Proces")).partner());
        var steps = new ArrayList<>(before);
        steps.add(new Step(100, Step.Who.PARTNER, Step.Act.REASSIGN, null));
        try {
            escalate(steps);
            ago(ticket, Duration.ofDays(30));
            startedAnew();
            said(ticket);
            assertThat(onTicket(ticket, "assignee_id")).isEqualTo(partner.value());
            as(sofie, () -> routing.assign(ticket, partner, sofie.id(), sofie));

            dueSince(ticket, Duration.ofDays(30));
            startedAnew();
            said(ticket);

            assertThat(onTicket(ticket, "assignee_id")).isEqualTo(sofie.id().value());
        } finally {
            escalate(before);
        }
    }

    private void escalate(List<Step> steps) {
        var mette = given.member("Mette");
        as(mette, () -> transaction.executeWithoutResult(_ -> targets.escalate(steps)));
    }

    @Test
    void a_program_that_stops_halfway_has_said_nothing_and_says_it_when_it_is_back() {
        var ticket = given.ticket("Strømmen gik", "Proces");
        ago(ticket, Duration.ofDays(30));
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(it -> {
                    another().look();
                    it.setRollbackOnly();
                }));

        startedAnew();

        assertThat(said(ticket)).hasSize(6);
        assertThat(heard(ticket)).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Remembers nothing of what the one before did. */
    private Watch another() {
        return new Watch(promises, courses, reckoning, targets, directory, steering, bell, clock);
    }

    private void startedAnew() {
        var it = another();
        while (Asker.call(Asker.Role.WATCH, () -> Objects.requireNonNull(transaction.execute(_ -> it.look()))) > 0) {}
    }

    private List<String> heard(TicketId ticket) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(_ -> sql
                        .fetchValues("select person_id || ' ' || key from notifications.item where ticket_id = "
                                + ticket.value() + " and occasion = 'TARGET' order by 1")
                        .stream()
                        .map(Object::toString)
                        .toList())));
    }

    private List<String> said(TicketId ticket) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> transaction.execute(_ -> sql
                        .fetchValues(
                                // Whoever else looks at it at this moment is waited for.
                                "with look as materialized (select from targets.promise where ticket_id = "
                                        + ticket.value()
                                        + " for update) select kind || percent from targets.alert where ticket_id = "
                                        + ticket.value() + " order by 1")
                        .stream()
                        .map(Object::toString)
                        .toList()));
    }

    @Test
    void another_calendar_counts_everything_again_and_says_how_far_it_is() {
        var ticket = given.ticket("Regnes om", "IT-support");
        var calendar = calendars.all().getFirst();
        var before = due(ticket);
        var always = new ArrayList<dk.skranke.calendars.OpenHours>();
        for (var day : java.time.DayOfWeek.values()) always.add(new dk.skranke.calendars.OpenHours(day, 0, 1440));
        try {
            as(
                    sofie,
                    () -> transaction.executeWithoutResult(_ -> calendars.change(
                            calendar.id(), calendar.name(), calendar.zone(), calendar.place(), always, List.of())));
            untilDone();

            assertThat(due(ticket)).isBefore(before);
            assertThat(due(ticket)).isEqualTo(after(course(ticket).openedAt(), Duration.ofHours(8)));
            var progress = recalculations.newest().orElseThrow();
            assertThat(progress.finishedAt()).isNotNull();
            assertThat(progress.done()).isPositive();
        } finally {
            as(
                    sofie,
                    () -> transaction.executeWithoutResult(_ -> calendars.change(
                            calendar.id(),
                            calendar.name(),
                            calendar.zone(),
                            calendar.place(),
                            calendar.hours(),
                            calendar.closed())));
            untilDone();
        }
        assertThat(due(ticket)).isEqualTo(before);
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
        var promised = targets.all().stream().map(Target::category).collect(java.util.stream.Collectors.toSet());

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

    private dk.skranke.ticketing.Course course(TicketId ticket) {
        return Asker.call(Asker.Role.WATCH, () -> courses.of(List.of(ticket))).getFirst();
    }

    private Promise promise(TicketId ticket) {
        return reckoning.of(course(ticket), Instant.MIN);
    }

    private Instant after(Instant from, Duration working) {
        return calendars.time(calendars.all().getFirst().id()).after(from, working);
    }

    private @org.jspecify.annotations.Nullable Instant due(TicketId ticket) {
        var due = (OffsetDateTime) onTicket(ticket, "response_due");
        return due == null ? null : due.toInstant();
    }

    private @org.jspecify.annotations.Nullable Object onTicket(TicketId ticket, String column) {
        return Asker.call(
                        Asker.Role.WATCH,
                        () -> java.util.Optional.ofNullable(transaction.execute(_ -> sql.fetchValue(
                                "select " + column + " from ticketing.ticket where id = " + ticket.value()))))
                .orElse(null);
    }

    /** As if it had been opened then; computed anew as after any change. */
    private void ago(TicketId ticket, Duration ago) {
        var then = Instant.now().minus(ago).atOffset(ZoneOffset.UTC);
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(_ -> {
                    sql.execute(
                            "update ticketing.ticket set opened_at = cast(? as timestamptz) where id = ?",
                            then,
                            ticket.value());
                }));
        dueSince(ticket, ago);
    }

    private void dueSince(TicketId ticket, Duration ago) {
        var then = Instant.now().minus(ago).atOffset(ZoneOffset.UTC);
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(_ -> sql.execute(
                        "update targets.promise set alert_at = cast(? as timestamptz) where ticket_id = ?",
                        then,
                        ticket.value())));
    }

    private void look() {
        while (Asker.call(Asker.Role.WATCH, watch::look) > 0) {}
    }

    private void untilDone() {
        var id = recalculations.newest().orElseThrow().id();
        while (Asker.call(Asker.Role.WATCH, () -> recalculating.some(id))) {}
    }
}
