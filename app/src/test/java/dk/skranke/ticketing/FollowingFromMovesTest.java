package dk.skranke.ticketing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.skranke.Visitor;
import dk.skranke.catalogue.Roles;
import dk.skranke.composing.LetterDays;
import dk.skranke.database.Asker;
import dk.skranke.shared.Refused;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Move;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each condition and each effect of the library's moves: that it does, and that it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingFromMovesTest extends WorkflowWalk {

    private static final String UNASSIGNED = "unassigned";

    record Followed(Row row, String effect, Map<String, String> does, Map<String, String> not) {}

    record Guarded(Row row, Map<String, String> before, Map<String, String> typed) {}

    @LocalServerPort
    int port;

    @Autowired
    Roles roles;

    @Autowired
    LetterDays letterDays;

    Stream<Followed> effects() throws IOException {
        return lines("workflow-effects.txt")
                .map(it -> new Followed(known(it), it.get(3), map(it.get(4)), map(it.get(5))));
    }

    Stream<Guarded> guards() throws IOException {
        return lines("workflow-guards.txt").map(it -> new Guarded(known(it), map(it.get(3)), map(it.get(4))));
    }

    /** As the move succeeds. */
    private Row known(List<String> it) {
        try {
            return rows().filter(
                            row -> List.of(row.workflow(), row.from(), row.to()).equals(it.subList(0, 3)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void no_effect_of_the_library_is_left_out() throws IOException {
        var tested = new TreeSet<String>();
        effects().forEach(it -> tested.add(it.row().workflow() + " " + it.row().to() + " " + it.effect()));
        var there = new TreeSet<String>();
        everyMove()
                .filter(it -> !approved(it.move()))
                .forEach(it -> it.move()
                        .consequences()
                        .forEach(
                                one -> there.add(it.workflow() + " " + it.move().to() + " " + told(one))));

        assertThat(tested).isEqualTo(there);
        effects()
                .forEach(it -> assertThat(it.not().isEmpty())
                        .as(it.toString())
                        .isEqualTo(effect(it).when() == null));
    }

    @Test
    void no_condition_of_the_library_is_left_out() throws IOException {
        var tested = new TreeSet<String>();
        guards().forEach(it -> tested.add(
                it.row().workflow() + " " + it.row().from() + " " + it.row().to()));
        var there = new TreeSet<String>();
        everyMove()
                .filter(it -> !approved(it.move()) && guarded(it.move()))
                .forEach(it -> it.move()
                        .from()
                        .forEach(from -> there.add(
                                it.workflow() + " " + from + " " + it.move().to())));
        // A reckoning that differs is no refusal: it is disputed, which is tested with the moves.
        there.remove("DEADLINE ENTERED CHECKED");

        assertThat(tested).isEqualTo(there);
    }

    private static boolean guarded(Move it) {
        return it.when() != null || it.questions().stream().anyMatch(one -> one.must() != null);
    }

    @ParameterizedTest
    @MethodSource("effects")
    void what_a_move_brings_about_it_brings_about_where_it_should_and_nowhere_else(Followed it) {
        assertThat(happens(it, it.does())).isTrue();
        if (!it.not().isEmpty()) assertThat(happens(it, it.not())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void a_condition_that_does_not_hold_stops_the_move(Guarded it) {
        var row = it.row();
        var before = with(row.before(), it.before());
        var below = before.remove("below") != null;
        var stopped = row.given(before, with(row.typed(), it.typed()));
        var ticket = ticketAt(stopped);
        if (below)
            sql("update ticketing.ticket set parent_id = " + ticket.value() + " where id = "
                    + ticketAt(row).value());

        if (row.who().equals("PROGRAM"))
            Asker.run(Asker.Role.WATCH, () -> timetable.make(new Timetable.Due(ticket, row.from(), row.to())));
        else assertThatThrownBy(() -> step(ticket, stopped, row.who())).isInstanceOf(Refused.class);

        assertThat(stage(ticket)).isEqualTo(row.from());
    }

    /** Whoever may go a way may by each of the roles that it names, not only by the first. */
    @ParameterizedTest
    @MethodSource("rows")
    void everybody_whom_a_move_names_may_make_it(Row row) {
        for (var role : move(row).by()) {
            if (role.equals("approver")) continue;
            var ticket = ticketAt(row);
            step(ticket, row, holder(role));
            assertThat(stage(ticket)).as(role).isEqualTo(after(row));
        }
    }

    /** Sofie asked, Birgit has it, Lone made the move before. */
    private static String holder(String role) {
        return switch (role) {
            case "SYSTEM" -> "PROGRAM";
            case "LAWYER" -> "Katrine";
            case "STAFF" -> "Camilla";
            case "PARTNER" -> "Anders";
            case "IT" -> "Nadia";
            case "HR", "secondHR" -> "Pernille";
            case "assignee", "otherUser" -> "Birgit";
            case "requester" -> "Sofie";
            case "any" -> "Jonas";
            default -> throw new IllegalArgumentException(role);
        };
    }

    /** Where a workflow asks for a yes, both answers lead on. */
    @ParameterizedTest
    @MethodSource("asked")
    void what_was_asked_for_is_decided_and_the_ticket_goes_on(Row row, String to) {
        var ticket = ticketAt(row);
        step(ticket, row, row.who());
        assertThat(stage(ticket)).isEqualTo("APPROVAL");

        var yes = !to.equals("REJECTED");
        for (var asked = waiting(ticket); asked.isPresent(); asked = waiting(ticket)) {
            var next = asked.get();
            var approver = new Visitor(port).signIn(given.member(next.who()));
            approver.get("/approvals/" + next.id());
            var answered = approver.post(
                    "/approvals/" + next.id() + "/decisions",
                    Map.of("verdict", yes ? "APPROVED" : "REJECTED", "reason", "Sådan er det"));
            assertThat(answered.statusCode() / 100).isEqualTo(3);
        }

        assertThat(stage(ticket)).isEqualTo(to);
        var way = new Row(row.workflow(), "APPROVAL", to, row.who(), row.before(), row.typed(), "");
        assertThat(move(way).consequences()).allMatch(it -> seen(it, ticket, way));
    }

    /** From where the approval is asked for, to each way that it opens. */
    Stream<Arguments> asked() throws IOException {
        return everyMove()
                .filter(it -> approved(it.move()))
                .map(it -> arguments(
                        known(List.of(it.workflow(), it.workflow().equals("KYC") ? "IN_PROGRESS" : "NEW", "APPROVAL")),
                        it.move().to()));
    }

    private record Waiting(long id, String who) {}

    private Optional<Waiting> waiting(TicketId ticket) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> requireNonNull(transaction.execute(_ -> sql
                        .fetch("select r.id, split_part(p.name, ' ', 1) from approvals.request r"
                                + " join approvals.approver a on a.request_id = r.id join office.person p on p.id = a.person_id"
                                + " where r.state = 'PENDING' and r.ticket_id = " + ticket.value()
                                + " order by p.id limit 1")
                        .map(it -> new Waiting(it.get(0, Long.class), it.get(1, String.class)))
                        .stream()
                        .findFirst())));
    }

    private boolean happens(Followed it, Map<String, String> answered) {
        var answers = with(it.row().before(), answered);
        var unassigned = answers.remove(UNASSIGNED) != null;
        var row = it.row().given(answers, it.row().typed());
        var ticket = ticketAt(row);
        if (it.effect().startsWith("INVOLVE")) alone(ticket, row.who());
        if (unassigned || it.effect().equals("ASSIGN_MOVER")) assign(ticket, unassigned ? null : "Lone");
        if (it.effect().equals("END_ABSENCE")) granted(ticket);
        if (it.effect().startsWith("REMIND_CLIENT")) askedByAClient(ticket);

        step(ticket, row, row.who());

        assertThat(stage(ticket)).isEqualTo(after(row));
        return seen(effect(it), ticket, row);
    }

    private void alone(TicketId ticket, String who) {
        var mover = who.equals("PROGRAM") ? 0 : given.member(who).id().value();
        sql("delete from ticketing.participant where kind = 'FOLLOWER' and person_id <> " + mover + " and ticket_id = "
                + ticket.value());
    }

    private void assign(TicketId ticket, @Nullable String who) {
        sql("update ticketing.ticket set assignee_id = "
                + (who == null ? "null" : given.member(who).id().value()) + " where id = " + ticket.value());
    }

    @Test
    void a_partner_who_is_complained_of_is_not_brought_in_with_the_others() throws IOException {
        var row = rows().filter(
                        it -> it.workflow().equals("CLIENT_INQUIRY") && it.to().equals("TRIAGE"))
                .findFirst()
                .orElseThrow()
                .given(Map.of("kind", "COMPLAINT", "complainedOf", "@Anders"), Map.of());
        var ticket = ticketAt(row);
        alone(ticket, row.who());

        step(ticket, row, row.who());

        var partners = "ticketing.participant where ticket_id = " + ticket.value() + " and person_id = ";
        assertThat(there(partners + given.member("Mette").id().value())).isTrue();
        assertThat(there(partners + given.member("Anders").id().value())).isFalse();
    }

    private void askedByAClient(TicketId ticket) {
        sql("update ticketing.ticket set requester_person_id = null, requester_contact_id ="
                + " (select id from matters.contact where mail = 'henrik@havnegadensbageri.dk') where id = "
                + ticket.value());
    }

    private void granted(TicketId ticket) {
        sql("insert into leave.span (ticket_id, team_id, person_id, kind, first_day, last_day, half, state, changed_at)"
                + " select id, team_id, requester_person_id, 'ANNUAL', '2099-07-01', '2099-07-14', 'NONE', 'GRANTED', now()"
                + " from ticketing.ticket where id = " + ticket.value());
    }

    private boolean seen(Effect it, TicketId ticket, Row row) {
        var id = ticket.value();
        return switch (it.does()) {
            case ASSIGN_MOVER ->
                Long.toString(given.member(row.who()).id().value()).equals(read(ticket, "coalesce(assignee_id, 0)"));
            case UNASSIGN -> read(ticket, "assignee_id is null").equals("true");
            case RAISE -> read(ticket, "priority").equals("CRITICAL");
            case NEXT_STEP ->
                requireNonNull(it.text()).da().equals(read(ticket, "coalesce(next_step, '')"))
                        && due(it, row).equals(read(ticket, "coalesce(next_due, 'epoch')"));
            case OPEN_BELOW ->
                there("ticketing.ticket where parent_id = " + id + " and category_id = "
                        + catalogue.byKey(requireNonNull(it.category())).id().value());
            case INVOLVE ->
                roles.holders(requireNonNull(it.who())).stream()
                        .map(one -> one.id().value())
                        .allMatch(one ->
                                there("ticketing.participant where ticket_id = " + id + " and person_id = " + one));
            case REMIND_CLIENT -> reminded(it, ticket);
            case ASK_APPROVAL ->
                there("approvals.request where ticket_id = " + id + " and what = '"
                        + requireNonNull(it.text()).da() + "'");
            case ASK_ABSENCE -> there("leave.span where state = 'ASKED' and ticket_id = " + id);
            case GRANT_ABSENCE -> there("leave.span where state = 'GRANTED' and ticket_id = " + id);
            case END_ABSENCE -> there("leave.span where state = 'OVER' and ticket_id = " + id);
        };
    }

    private String due(Effect it, Row row) {
        return dated(it.days() == null ? requireNonNull(row.typed().get("followUpDate")) : "today+" + it.days());
    }

    /** After as many days as it says, or on the next day after them on which the office works. */
    private boolean reminded(Effect it, TicketId ticket) {
        var letters = "select changed_at, send_at from composing.draft where reminds and ticket_id = " + ticket.value()
                + " and text like '%" + requireNonNull(it.text()).da() + "'";
        var wait = Duration.ofDays(requireNonNull(it.days()));
        return Asker.call(
                Asker.Role.WATCH,
                () -> requireNonNull(transaction.execute(_ -> sql.fetch(letters).stream()
                        .anyMatch(one -> letterDays
                                .onADayOfWork(one.get(0, Instant.class).plus(wait))
                                .equals(one.get(1, Instant.class))))));
    }

    private boolean there(String what) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> requireNonNull(
                        transaction.execute(_ -> sql.fetchSingle("select exists (select from " + what + ")")
                                .get(0, Boolean.class))));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private Effect effect(Followed it) {
        return move(it.row()).consequences().stream()
                .filter(one -> told(one).equals(it.effect()))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Effect it) {
        var about = switch (it.does()) {
            case OPEN_BELOW -> it.category();
            case INVOLVE, ASK_APPROVAL -> it.who();
            case REMIND_CLIENT -> requireNonNull(it.days()).toString();
            default -> null;
        };
        return about == null ? it.does().name() : it.does() + " " + about;
    }

    private record Found(String workflow, Move move) {}

    private Stream<Found> everyMove() {
        return library.workflows().stream().flatMap(it -> it.moves().stream().map(move -> new Found(it.key(), move)));
    }
}
