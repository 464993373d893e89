package dk.skranke.targets;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.database.Asker;
import dk.skranke.notifications.Bell;
import dk.skranke.office.Directory;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.Steering;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said and done when a promise is near its end or broken: each step once, whatever happens to the program. */
class EscalatingTest extends WithPromises {

    @Autowired
    Targets targets;

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
    Recalculations recalculations;

    @Autowired
    Recalculating recalculating;

    @Autowired
    Clock clock;

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

    /** The partner who answers for IT is not of the team: its lead hears. */
    @Test
    void a_partner_who_does_not_see_what_the_team_has_is_passed_over() {
        var it = directory.team(given.team("IT-support"));
        var partner = Objects.requireNonNull(it.partner());
        assertThat(directory.person(partner).teams()).doesNotContain(it.id());
        var ticket = given.ticket("Serveren står stille", "IT-support");
        var before = targets.steps();
        var steps = new ArrayList<>(before);
        steps.add(new Step(110, Step.Who.PARTNER, Step.Act.REASSIGN, null));
        try {
            escalate(steps);
            ago(ticket, Duration.ofDays(30));
            look();
            said(ticket);

            assertThat(onTicket(ticket, "assignee_id"))
                    .isEqualTo(Objects.requireNonNull(it.lead()).value());
        } finally {
            escalate(before);
        }
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

    /** Between the moment of a step and the next look the office may change its rules. */
    @Test
    void what_was_to_be_said_when_the_rules_changed_is_said_after_all() {
        var ticket = given.ticket("Reglerne ændret imens", "Proces");
        ago(ticket, Duration.ofDays(30));

        escalate(targets.steps());
        recalculated();
        startedAnew();

        assertThat(said(ticket)).hasSize(6);
        assertThat(heard(ticket)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void two_programs_that_look_at_the_same_time_do_each_step_once() {
        var ticket = given.ticket("Set af to", "Proces");

        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(_ -> {
                    // In this transaction, so that nobody else comes first.
                    opened(ticket, Duration.ofDays(30));
                    another().look();
                    assertThat(alerts(ticket)).hasSize(6);
                    // Nothing of it is to be seen by the other one yet, who neither waits for it nor does it too.
                    elsewhere(() -> transaction.executeWithoutResult(_ -> {
                        sql.execute("set local lock_timeout = '5s'");
                        another().look();
                        assertThat(alerts(ticket)).isEmpty();
                    }));
                }));
        startedAnew();

        assertThat(said(ticket)).hasSize(6).doesNotHaveDuplicates();
        assertThat(heard(ticket)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_step_that_another_is_about_to_take_is_waited_for_and_taken_only_if_they_could_not(boolean could)
            throws Exception {
        var ticket = given.ticket("Ventet på", "Proces");
        ago(ticket, Duration.ofDays(30));
        var course = course(ticket);
        var target = Objects.requireNonNull(targets.choose(course.category(), course.priority(), course.client())
                .chosen());
        var stopwatch = Asker.call(
                Asker.Role.WATCH, () -> reckoning.clocks(course, target).all().getFirst());
        // A threshold that no step of the office has.
        var percent = 399;
        try (var other = Executors.newSingleThreadExecutor()) {
            var second = Asker.call(
                    Asker.Role.WATCH,
                    () -> Objects.requireNonNull(transaction.execute(it -> {
                        assertThat(promises.saidNow(course, stopwatch, percent)).isTrue();
                        var asked = other.submit(() -> Asker.call(
                                Asker.Role.WATCH,
                                () -> transaction.execute(_ -> promises.saidNow(course, stopwatch, percent))));
                        if (!could) it.setRollbackOnly();
                        return asked;
                    })));

            assertThat(second.get()).isEqualTo(!could);
        }
    }

    private static void elsewhere(Runnable what) {
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> Asker.run(Asker.Role.WATCH, what)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Remembers nothing of what the one before did. */
    private Watch another() {
        return new Watch(promises, courses, reckoning, targets, directory, steering, bell, clock);
    }

    private void startedAnew() {
        untilNothingIsDue(another());
    }

    private void look() {
        untilNothingIsDue(watch);
    }

    /** What somebody else is at is not passed over here, but waited for. */
    private void untilNothingIsDue(Watch by) {
        Supplier<Integer> look = () -> transaction.execute(_ -> {
            sql.execute("select from ticketing.ticket where id in"
                    + " (select ticket_id from targets.promise where alert_at <= now()) order by id for update");
            return by.look();
        });
        while (Asker.call(Asker.Role.WATCH, () -> Objects.requireNonNull(look.get())) > 0) {}
    }

    /** All of it, whoever else is at it. */
    private void recalculated() {
        var newest = recalculations.newest().orElseThrow().id();
        while (Asker.call(Asker.Role.WATCH, () -> recalculating.some(newest))) {}
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

    private List<Object> alerts(TicketId ticket) {
        return List.copyOf(
                sql.fetchValues("select kind || percent from targets.alert where ticket_id = " + ticket.value()));
    }

    private List<String> said(TicketId ticket) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> transaction.execute(_ ->
                        alerts(ticket).stream().map(Object::toString).sorted().toList()));
    }

    /** As if it had been opened then; computed anew as after any change. */
    private void ago(TicketId ticket, Duration ago) {
        Asker.run(Asker.Role.WATCH, () -> transaction.executeWithoutResult(_ -> opened(ticket, ago)));
    }

    private void opened(TicketId ticket, Duration ago) {
        sql.execute(
                "update ticketing.ticket set opened_at = cast(? as timestamptz) where id = ?",
                then(ago),
                ticket.value());
        due(ticket, ago);
    }

    private void dueSince(TicketId ticket, Duration ago) {
        Asker.run(Asker.Role.WATCH, () -> transaction.executeWithoutResult(_ -> due(ticket, ago)));
    }

    private void due(TicketId ticket, Duration ago) {
        sql.execute(
                "update targets.promise set alert_at = cast(? as timestamptz) where ticket_id = ?",
                then(ago),
                ticket.value());
    }

    private static OffsetDateTime then(Duration ago) {
        return Instant.now().minus(ago).atOffset(ZoneOffset.UTC);
    }
}
