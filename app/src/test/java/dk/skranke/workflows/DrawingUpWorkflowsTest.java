package dk.skranke.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.skranke.forms.Flaw;
import dk.skranke.forms.Phrase;
import dk.skranke.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawingUpWorkflowsTest {

    private static final List<Stage> STAGES = List.of(
            stage("NEW", Meaning.NEW),
            stage("WORK", Meaning.OPEN),
            stage("DONE", Meaning.SOLVED),
            stage("END", Meaning.CLOSED));

    @Test
    void a_workflow_that_can_be_gone_through_has_no_flaw() {
        assertThat(flaws(move("NEW", "WORK", "IT"), move("WORK", "DONE", "assignee"), move("DONE", "END", "SYSTEM")))
                .isEmpty();
    }

    @Test
    void a_status_that_is_never_reached_is_named() {
        assertThat(flaws(move("NEW", "END", "IT"), move("WORK", "DONE", "IT"), move("DONE", "END", "IT")))
                .extracting(Flaw::place, Flaw::key)
                .contains(
                        tuple("stages.WORK", "workflows.flaw.unreachable"),
                        tuple("stages.DONE", "workflows.flaw.unreachable"));
    }

    @Test
    void a_dead_end_is_named() {
        assertThat(flaws(move("NEW", "WORK", "IT"), move("NEW", "END", "IT"), move("WORK", "DONE", "IT")))
                .extracting(Flaw::place, Flaw::key)
                .containsExactlyInAnyOrder(
                        tuple("stages.WORK", "workflows.flaw.no-way-out"),
                        tuple("stages.DONE", "workflows.flaw.no-way-out"));
    }

    @Test
    void a_role_that_nobody_has_is_refused_where_it_stands() {
        assertThat(flaws(move("NEW", "WORK", "JUDGE"), move("WORK", "DONE", "IT"), move("DONE", "END", "IT")))
                .extracting(Flaw::place, Flaw::key, Flaw::arguments)
                .containsExactly(tuple("moves.NEW-WORK", "workflows.flaw.role", List.of("JUDGE")));
    }

    @Test
    void moves_that_the_program_would_make_for_ever_are_refused() {
        assertThat(flaws(
                        move("NEW", "WORK", "SYSTEM"),
                        new Move(List.of("WORK"), "DONE", List.of("SYSTEM"), null, null, null, null, null, null, null),
                        new Move(List.of("DONE"), "WORK", List.of("SYSTEM"), null, null, null, null, null, null, null),
                        move("DONE", "END", "IT")))
                .extracting(Flaw::key)
                .contains("workflows.flaw.loop");
    }

    @Test
    void nor_does_a_condition_make_going_round_for_ever_any_better() {
        assertThat(flaws(
                        move("NEW", "WORK", "IT"),
                        move("WORK", "DONE", "SYSTEM", "assigned = true"),
                        move("DONE", "WORK", "SYSTEM", "assigned = true"),
                        move("DONE", "END", "IT")))
                .extracting(Flaw::place, Flaw::key)
                .containsExactlyInAnyOrder(
                        tuple("stages.WORK", "workflows.flaw.loop"), tuple("stages.DONE", "workflows.flaw.loop"));
    }

    @Test
    void what_is_closed_is_only_taken_up_again() {
        assertThat(flaws(
                        move("NEW", "WORK", "IT"),
                        move("WORK", "DONE", "IT"),
                        move("DONE", "END", "IT"),
                        move("END", "NEW", "IT")))
                .extracting(Flaw::key)
                .contains("workflows.flaw.reopen");
    }

    @Test
    void unknown_statuses_double_moves_and_unreadable_conditions_are_refused() {
        var conditional =
                new Move(List.of("WORK"), "DONE", List.of("IT"), null, "kind ==", null, null, null, null, null);

        assertThat(flaws(move("NEW", "WORK", "IT"), move("NEW", "WORK", "IT"), move("WORK", "MOON", "IT"), conditional))
                .extracting(Flaw::key)
                .contains("workflows.flaw.unknown-stage", "workflows.flaw.move-twice", "forms.flaw.condition");
    }

    @Test
    void a_way_in_the_picture_leads_round_what_stands_between() {
        var stages = List.of(
                stage("NEW", Meaning.NEW),
                stage("FIRST", Meaning.OPEN),
                stage("BETWEEN", Meaning.OPEN),
                stage("THIRD", Meaning.OPEN));
        var moves = List.of(
                move("NEW", "FIRST", "IT"),
                move("NEW", "BETWEEN", "IT"),
                move("NEW", "THIRD", "IT"),
                move("FIRST", "THIRD", "IT"));

        var picture = Picture.of(new Workflow("TEST", words(), "NEW", stages, moves), Language.DA);

        var between = node(picture, "BETWEEN");
        var way = picture.edges().getLast().path();
        var numbers = Arrays.stream(way.split("[^0-9]+"))
                .filter(it -> !it.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(way).matches("M[^A-Z]+C[^A-Z]+");
        assertThat(numbers.get(0)).isEqualTo(between.x() + 150).isEqualTo(numbers.get(6));
        assertThat(numbers.get(1))
                .isLessThan(between.y())
                .isGreaterThan(node(picture, "FIRST").y());
        assertThat(numbers.get(7)).isGreaterThan(node(picture, "THIRD").y());
        assertThat(numbers.get(2))
                .isGreaterThan(between.x() + 150)
                .isEqualTo(numbers.get(4))
                .isLessThan(picture.width());
    }

    private static Picture.Node node(Picture picture, String key) {
        return picture.nodes().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Flaw> flaws(Move... moves) {
        var workflow = new Workflow("TEST", words(), "NEW", STAGES, Arrays.asList(moves));
        return WorkflowCheck.of(workflow, Set.of("IT"), Set.of());
    }

    private static Move move(String from, String to, String by) {
        return move(from, to, by, null);
    }

    private static Move move(String from, String to, String by, @Nullable String when) {
        return new Move(List.of(from), to, List.of(by), null, when, null, null, null, null, null);
    }

    private static Stage stage(String key, Meaning meaning) {
        return new Stage(key, words(), meaning, null);
    }

    private static Phrase words() {
        return new Phrase("Ord", "Wort", "Word");
    }
}
