package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.catalogue.Library;
import dk.skranke.catalogue.Publishing;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.workflows.Move;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** Every move of every workflow of the library, made by somebody who may and tried by somebody who may not. */
@OfficeTest
class GoingThroughWorkflowsTest {

    /**
     * @param who first name, PROGRAM for the program itself
     * @param before what was answered before
     * @param typed what the move is given
     * @param stranger somebody who may not; empty where everybody may
     */
    record Row(
            String workflow,
            String from,
            String to,
            String who,
            Map<String, String> before,
            Map<String, String> typed,
            String stranger) {}

    @Autowired
    Given given;

    @Autowired
    Stepping stepping;

    @Autowired
    Timetable timetable;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Library library;

    @Autowired
    Publishing publishing;

    @Autowired
    Opening opening;

    @Autowired
    Directory directory;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Row> rows() throws IOException {
        var text = new ClassPathResource("dk/skranke/ticketing/workflow-moves.txt")
                .getContentAsString(StandardCharsets.UTF_8);
        return text.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).map(GoingThroughWorkflowsTest::row);
    }

    private static Row row(String line) {
        var part = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Row(
                part.get(0), part.get(1), part.get(2), part.get(3), map(part.get(4)), map(part.get(5)), part.get(6));
    }

    private static Map<String, String> map(String text) {
        var map = new HashMap<String, String>();
        for (var it : text.split(";")) if (!it.isBlank()) map.put(it.split("=")[0].strip(), it.split("=")[1].strip());
        return map;
    }

    @Test
    void no_move_of_the_library_is_left_out() throws IOException {
        var tested = new HashSet<String>();
        rows().forEach(it -> tested.add(it.workflow() + " " + it.from() + " " + it.to()));
        var there = new TreeSet<String>();
        for (var workflow : library.workflows())
            for (var move : workflow.moves())
                for (var from : move.from())
                    if (!approved(move)) there.add(workflow.key() + " " + from + " " + move.to());

        assertThat(tested).containsExactlyInAnyOrderElementsOf(there);
    }

    /** Moves that an approval makes are tested with it. */
    private static boolean approved(Move it) {
        return it.when() != null && it.when().contains("approval =");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_move_is_made_by_whom_it_belongs_to_and_by_nobody_else(Row row) {
        var ticket = ticketAt(row);
        if (!row.stranger().isEmpty())
            assertThatThrownBy(() -> step(ticket, row, row.stranger())).isInstanceOf(Refused.class);
        assertThat(stage(ticket)).isEqualTo(row.from());

        step(ticket, row, row.who());

        assertThat(stage(ticket)).isEqualTo(after(row));
        assertThat(status(ticket)).isEqualTo(meaning(row.workflow(), after(row)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_a_move_must_be_told_is_asked_for(Row row) {
        var move = move(row);
        var must = move.questions().stream().filter(it -> it.always()).toList();
        if (must.isEmpty() || row.who().equals("PROGRAM")) return;
        var ticket = ticketAt(row, false);
        var nothing = new Row(row.workflow(), row.from(), row.to(), row.who(), row.before(), Map.of(), "");

        assertThatThrownBy(() -> step(ticket, nothing, row.who())).isInstanceOf(Stepping.Incomplete.class);
        assertThat(stage(ticket)).isEqualTo(row.from());
    }

    @Test
    void what_nobody_answered_is_closed_by_itself_when_its_days_are_over() {
        var row = new Row("IT_FAULT", "RESOLVED", "CLOSED", "PROGRAM", Map.of("solution", "Ny valse"), Map.of(), "");
        var waiting = ticketAt(row);
        var over = ticketAt(row);
        sql("update ticketing.ticket set stage_at = now() - interval '6 days' where id = " + over.value());

        Asker.run(Asker.Role.WATCH, () -> timetable.due().forEach(timetable::make));

        assertThat(stage(over)).isEqualTo("CLOSED");
        assertThat(read(over, "outcome")).isEqualTo("Ny valse");
        assertThat(stage(waiting)).isEqualTo("RESOLVED");
    }

    @Test
    void a_new_matter_opens_its_conflict_check_below_and_cannot_end_before_it() {
        var row = new Row(
                "CLIENT_INQUIRY",
                "NEW",
                "TRIAGE",
                "Birgit",
                Map.of("kind", "NEW_MATTER", "knownDeadline", "YES"),
                Map.of(),
                "");
        var ticket = ticketAt(row);

        step(ticket, row, "Birgit");

        assertThat(read(ticket, "ticketing.open_below(id)")).isEqualTo("2");
        assertThat(read(ticket, "next_step")).isEqualTo("Advokat afklarer fristen");
    }

    @Test
    void a_reckoning_that_differs_is_disputed_and_becomes_critical() {
        var row = new Row(
                "DEADLINE",
                "ENTERED",
                "CHECKED",
                "Birgit",
                Map.of("endDate", "2027-12-01"),
                Map.of("endDateAgain", "2027-12-02"),
                "");
        var ticket = ticketAt(row);

        step(ticket, row, "Birgit");

        assertThat(stage(ticket)).isEqualTo("DISPUTED");
        assertThat(read(ticket, "priority")).isEqualTo("CRITICAL");
    }

    @Test
    void a_close_by_the_common_button_goes_the_way_of_the_workflow_or_not_at_all() {
        var row = new Row("IT_FAULT", "IN_PROGRESS", "RESOLVED", "Emil", Map.of(), Map.of(), "");
        var ticket = ticketAt(row);
        var emil = given.member("Emil");

        assertThatThrownBy(() -> as(emil, () -> lifecycle.close(ticket, "Virker", emil)))
                .isInstanceOf(Refused.class);
        assertThat(stage(ticket)).isEqualTo("IN_PROGRESS");
    }

    private Move move(Row row) {
        return library.workflows().stream()
                .filter(it -> it.key().equals(row.workflow()))
                .findFirst()
                .flatMap(it -> it.move(row.from(), row.to()))
                .orElseThrow();
    }

    /** A control that is over is struck at once by the program. */
    private static String after(Row row) {
        return row.to().equals("CONTROLLED") ? "STRUCK" : row.to();
    }

    private String meaning(String workflow, String stage) {
        return library.workflows().stream()
                .filter(it -> it.key().equals(workflow))
                .findFirst()
                .flatMap(it -> it.stage(stage))
                .orElseThrow()
                .meaning()
                .name();
    }

    private void step(TicketId ticket, Row row, String who) {
        if (who.equals("PROGRAM")) {
            Asker.run(
                    Asker.Role.WATCH,
                    () -> transaction.executeWithoutResult(
                            _ -> stepping.step(ticket, row.from(), row.to(), row.typed(), new Actor.Program())));
            return;
        }
        var me = given.member(who);
        as(me, () -> stepping.step(ticket, row.from(), row.to(), people(row.typed()), me));
    }

    private Map<String, String> people(Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.replaceAll((_, it) -> it.startsWith("@")
                ? Long.toString(given.member(it.substring(1)).id().value())
                : dated(it));
        return all;
    }

    private String dated(String it) {
        if (!it.matches("today[+-]\\d+")) return it;
        return LocalDate.ofInstant(clock.instant(), directory.zone())
                .plusDays(Long.parseLong(it.substring(5)))
                .toString();
    }

    /** In a team where everybody of this test is at home, asked by Sofie, in Birgit's hands, with a file. */
    private TicketId ticketAt(Row row) {
        return ticketAt(row, true);
    }

    private TicketId ticketAt(Row row, boolean file) {
        var sofie = given.member("Sofie");
        var ticket = as(
                sofie,
                () -> opening.open(new Opening.Request(
                        row.workflow() + " " + row.from(),
                        category(row.workflow()),
                        new Requester.Colleague(sofie.id()),
                        given.team("Proces"),
                        null,
                        Priority.NORMAL,
                        new NextStep(null, null, Ball.US),
                        Given.message(MessageKind.FORM, new Actor.Colleague(sofie.id()), "Prøve"),
                        null,
                        null)));
        for (var it : List.of("Emil", "Nadia", "Pernille", "Mette", "Anders"))
            as(
                    sofie,
                    () -> sql(
                            "insert into ticketing.participant (ticket_id, team_id, person_id, kind, open) select id, team_id, "
                                    + given.member(it).id().value()
                                    + ", 'FOLLOWER', open from ticketing.ticket where id = " + ticket.value()
                                    + " on conflict do nothing"));
        var workflow = catalogue.workflow(version(row.workflow()));
        var meaning = workflow.stage(row.from()).orElseThrow().meaning().name();
        var answers = new StringBuilder();
        people(row.before())
                .forEach((key, it) ->
                        answers.append(answers.isEmpty() ? "" : ",").append("\"" + key + "\":\"" + it + "\""));
        sql("update ticketing.ticket set workflow_id = " + version(row.workflow()) + ", stage_at = '" + clock.instant()
                + "', stage = '" + row.from() + "', stage_by = "
                + given.member("Lone").id().value()
                + ", status = '" + meaning + "', assignee_id = "
                + given.member("Birgit").id().value()
                + ", answers = '{" + answers + "}'"
                + (meaning.equals("CLOSED")
                        ? ", closed_at = now(), outcome = 'Lukket'"
                        : ", closed_at = null, outcome = null")
                + " where id = " + ticket.value());
        if (file)
            sql(
                    "insert into ticketing.attachment (message_id, ticket_id, team_id, name, type, size, content) select m.id, m.ticket_id,"
                            + " m.team_id, 'Bilag.pdf', 'application/pdf', 1, repeat('a', 64) from ticketing.message m where m.ticket_id = "
                            + ticket.value());
        return ticket;
    }

    private CategoryId category(String workflow) {
        return catalogue.byKey(workflow).id();
    }

    private long version(String workflow) {
        return catalogue.liveWorkflow(workflow).orElseThrow();
    }

    private String stage(TicketId ticket) {
        return read(ticket, "stage");
    }

    private String status(TicketId ticket) {
        return read(ticket, "status");
    }

    private String read(TicketId ticket, String column) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> sql.fetchSingle("select " + column + " from ticketing.ticket where id = " + ticket.value())
                                .get(0, String.class))));
    }

    private void sql(String statement) {
        Member any = given.member("Sofie");
        as(any, () -> transaction.executeWithoutResult(_ -> sql.execute(statement)));
    }
}
