package dk.skranke.workflows;

import dk.skranke.forms.Flaw;
import dk.skranke.forms.FormCheck;
import dk.skranke.forms.FormField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a workflow can work: every status is reached and left again, and every move has somebody who may make it. */
public final class WorkflowCheck {

    private static final int MOST_NEEDED = 20;

    private static final int MOST_STAGES = 40;

    private static final int FURTHEST = 365;

    private final Workflow workflow;
    private final Set<String> held;
    private final Set<String> fields;
    private final List<Flaw> flaws = new ArrayList<>();

    private WorkflowCheck(Workflow workflow, Set<String> held, Set<String> fields) {
        this.workflow = workflow;
        this.held = held;
        this.fields = fields;
    }

    /**
     * @param held the roles that somebody has
     * @param fields what the forms of its categories ask
     */
    public static List<Flaw> of(Workflow workflow, Set<String> held, Set<String> fields) {
        var check = new WorkflowCheck(workflow, held, fields);
        check.stages();
        check.moves();
        if (check.flaws.isEmpty()) check.ways();
        if (check.flaws.isEmpty()) check.loops();
        return List.copyOf(check.flaws);
    }

    private void stages() {
        var seen = new HashSet<String>();
        if (workflow.stages().size() > MOST_STAGES) flaw("stages", "too-many", MOST_STAGES);
        for (var it : workflow.stages()) {
            var place = "stages." + it.key();
            if (!it.key().matches("[A-Z][A-Z0-9_]{0,39}")) flaw(place, "key", it.key());
            if (!seen.add(it.key())) flaw(place, "twice", it.key());
            if (it.name().da().isBlank()
                    || it.name().de().isBlank()
                    || it.name().en().isBlank()) flaw(place, "languages");
        }
        if (workflow.stage(workflow.start()).isEmpty()) flaw("start", "unknown-stage", workflow.start());
    }

    private void moves() {
        var known = new HashSet<>(fields);
        known.addAll(Workflow.FACTS);
        workflow.moves()
                .forEach(move -> move.questions().stream().map(FormField::key).forEach(known::add));
        var seen = new HashSet<String>();
        for (var it : workflow.moves()) {
            for (var from : it.from()) {
                var place = "moves." + from + "-" + it.to();
                if (workflow.stage(from).isEmpty()) flaw(place, "unknown-stage", from);
                if (from.equals(it.to())) flaw(place, "itself", from);
                if (!seen.add(place)) flaw(place, "move-twice", from, it.to());
            }
            var place = "moves." + String.join("+", it.from()) + "-" + it.to();
            if (workflow.stage(it.to()).isEmpty()) flaw(place, "unknown-stage", it.to());
            if (it.from().stream().anyMatch(from -> reopensWrongly(from, it.to()))) flaw(place, "reopen");
            if (it.by().isEmpty()) flaw(place, "nobody");
            it.by().stream().filter(role -> !has(role)).forEach(role -> flaw(place, "role", role));
            if (it.when() != null) flaws.addAll(FormCheck.of(place, it.when(), known));
            FormCheck.of(it.questions(), known).forEach(flaw -> flaws.add(flaw.below(place)));
            if (it.after() != null && (it.after() < 0 || !it.by().contains("SYSTEM"))) flaw(place, "after");
            for (var effect : it.consequences()) {
                if (effect.when() != null) flaws.addAll(FormCheck.of(place, effect.when(), known));
                if (effect.quorum() != null && (effect.quorum() < 1 || effect.quorum() > MOST_NEEDED))
                    flaw(place, "quorum", MOST_NEEDED);
                if (effect.does() == Effect.Does.REMIND_CLIENT && !reminds(effect, it))
                    flaw(place, "reminder", FURTHEST);
                if (effect.except() != null && !known.contains(effect.except())) flaw(place, "field", effect.except());
                if (effect.who() != null && !has(effect.who()) && !known.contains(effect.who()))
                    flaw(place, "role", effect.who());
            }
        }
    }

    /** It says something in every language, and leaves while the client is waited for. */
    private boolean reminds(Effect it, Move move) {
        var waits = workflow.stage(move.to())
                .filter(to -> to.meaning() == Meaning.CLIENT)
                .isPresent();
        var days = it.days();
        var text = it.text();
        return waits && days != null && days >= 1 && days <= FURTHEST && text != null && text.whole();
    }

    /** What is over is taken up again, or is over otherwise. */
    private boolean reopensWrongly(String from, String to) {
        var was = workflow.stage(from).map(Stage::meaning).orElse(Meaning.NEW);
        var is = workflow.stage(to).map(Stage::meaning).orElse(Meaning.OPEN);
        return switch (was) {
            case SOLVED -> is == Meaning.NEW || is == Meaning.CLIENT || is == Meaning.OTHER;
            case CLOSED -> is != Meaning.OPEN;
            default -> false;
        };
    }

    private boolean has(String role) {
        if (role.startsWith(Workflow.SECOND)) return held.contains(role.substring(Workflow.SECOND.length()));
        return held.contains(role) || Workflow.FROM_THE_TICKET.contains(role);
    }

    private void ways() {
        var reached = reached(workflow.start());
        for (var it : workflow.stages()) {
            if (!reached.contains(it.key())) flaw("stages." + it.key(), "unreachable", it.key());
            else if (reached(it.key()).stream().noneMatch(this::ends))
                flaw("stages." + it.key(), "no-way-out", it.key());
        }
    }

    /** Moves that the program makes at once, one after the other, must come to an end, whatever their conditions say. */
    private void loops() {
        for (var it : workflow.stages())
            if (atOnce(it.key()).anyMatch(to -> reached(to, this::atOnce).contains(it.key())))
                flaw("stages." + it.key(), "loop", it.key());
    }

    private Stream<String> atOnce(String stage) {
        return workflow.from(stage).stream()
                .filter(it -> it.by().equals(List.of("SYSTEM")) && it.after() == null)
                .map(Move::to);
    }

    private boolean ends(String stage) {
        return workflow.stage(stage).orElseThrow().meaning() == Meaning.CLOSED;
    }

    private Set<String> reached(String from) {
        return reached(from, stage -> workflow.from(stage).stream().map(Move::to));
    }

    private static Set<String> reached(String from, Function<String, Stream<String>> ways) {
        var reached = new HashSet<>(Set.of(from));
        var next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) ways.apply(next.poll()).filter(reached::add).forEach(next::add);
        return reached;
    }

    private void flaw(String place, String key, Object... arguments) {
        flaws.add(Flaw.at(place, "workflows.flaw." + key, arguments));
    }
}
