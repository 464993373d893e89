package dk.skranke.ticketing;

import static dk.skranke.Given.as;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.catalogue.Library;
import dk.skranke.catalogue.Publishing;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.workflows.Move;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the library's workflows share: tickets that stand where a move begins, and people who make it. */
@OfficeTest
abstract class WorkflowWalk {

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
            String stranger) {

        Row given(Map<String, String> before, Map<String, String> typed) {
            return new Row(workflow, from, to, who, before, typed, "");
        }
    }

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

    static Map<String, String> map(String text) {
        var map = new HashMap<String, String>();
        for (var it : text.split(";")) {
            var part = it.split("=", 2);
            if (part.length == 2) map.put(part[0].strip(), part[1].strip());
        }
        return map;
    }

    static Stream<List<String>> lines(String file) throws IOException {
        var text = new ClassPathResource("dk/skranke/ticketing/" + file).getContentAsString(StandardCharsets.UTF_8);
        return text.lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(it -> Arrays.stream(it.split("\\|", -1)).map(String::strip).toList());
    }

    static Stream<Row> rows() throws IOException {
        return lines("workflow-moves.txt").map(WorkflowWalk::row);
    }

    private static Row row(List<String> part) {
        return new Row(
                part.get(0), part.get(1), part.get(2), part.get(3), map(part.get(4)), map(part.get(5)), part.get(6));
    }

    /** Moves that an approval makes are tested with it. */
    static boolean approved(Move it) {
        return it.when() != null && it.when().contains("approval =");
    }

    Move move(Row row) {
        return library.workflows().stream()
                .filter(it -> it.key().equals(row.workflow()))
                .findFirst()
                .flatMap(it -> it.move(row.from(), row.to()))
                .orElseThrow();
    }

    /** A control that is over is struck at once by the program. */
    static String after(Row row) {
        return row.to().equals("CONTROLLED") ? "STRUCK" : row.to();
    }

    String meaning(String workflow, String stage) {
        return library.workflows().stream()
                .filter(it -> it.key().equals(workflow))
                .findFirst()
                .flatMap(it -> it.stage(stage))
                .orElseThrow()
                .meaning()
                .name();
    }

    void step(TicketId ticket, Row row, String who) {
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

    Map<String, String> people(Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.replaceAll((_, it) -> it.startsWith("@")
                ? Long.toString(given.member(it.substring(1)).id().value())
                : dated(it));
        return all;
    }

    String dated(String it) {
        if (!it.matches("today[+-]\\d+")) return it;
        return LocalDate.ofInstant(clock.instant(), directory.zone())
                .plusDays(Long.parseLong(it.substring(5)))
                .toString();
    }

    /** In a team where everybody of this test is at home, asked by Sofie, in Birgit's hands, with a file. */
    TicketId ticketAt(Row row) {
        return ticketAt(row, true);
    }

    TicketId ticketAt(Row row, boolean file) {
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

    CategoryId category(String workflow) {
        return catalogue.byKey(workflow).id();
    }

    long version(String workflow) {
        return catalogue.liveWorkflow(workflow).orElseThrow();
    }

    String stage(TicketId ticket) {
        return read(ticket, "stage");
    }

    String status(TicketId ticket) {
        return read(ticket, "status");
    }

    String read(TicketId ticket, String column) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> sql.fetchSingle("select " + column + " from ticketing.ticket where id = " + ticket.value())
                                .get(0, String.class))));
    }

    void sql(String statement) {
        Member any = given.member("Sofie");
        as(any, () -> transaction.executeWithoutResult(_ -> sql.execute(statement)));
    }
}
