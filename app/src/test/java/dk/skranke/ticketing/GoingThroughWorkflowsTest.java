package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.database.Asker;
import dk.skranke.shared.Refused;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move of every workflow of the library, made by somebody who may and tried by somebody who may not. */
class GoingThroughWorkflowsTest extends WorkflowWalk {

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
}
