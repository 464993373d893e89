package dk.skranke.catalogue;

import dk.skranke.catalogue.pages.MoveEditor;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Member;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Meaning;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Stage;
import dk.skranke.workflows.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statuses and moves of a workflow, one by one. */
@Controller
@RequestMapping("/administration/workflows/{key}")
class DrawingController {

    private final WorkflowPages pages;
    private final Publishing publishing;

    DrawingController(WorkflowPages pages, Publishing publishing) {
        this.pages = pages;
        this.publishing = publishing;
    }

    /** The table of who may go where: a tick is a way, and a way that was there stays as it was. */
    @PostMapping("/moves")
    String ways(@PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Member me) {
        me.mustAdministrate();
        var workflow = pages.workflow(key);
        var ways = Objects.requireNonNullElse(typed.get("way"), List.<String>of());
        var moves = new ArrayList<Move>();
        for (var from : workflow.stages())
            for (var to : workflow.stages())
                if (ways.contains(from.key() + ">" + to.key()))
                    moves.add(workflow.move(from.key(), to.key())
                            .map(it -> alone(it, from.key()))
                            .orElseGet(() -> WorkflowsController.move(from.key(), to.key())));
        return draft(new Workflow(key, workflow.name(), workflow.start(), workflow.stages(), moves), me, "");
    }

    /** A status that is new, or another name or meaning for one. */
    @PostMapping("/stages")
    String stage(@PathVariable String key, @RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var workflow = pages.workflow(key);
        var name = Words.phrase(typed, "name");
        var was = Words.of(typed, "was");
        var stageKey = was.isEmpty() ? key(name) : was;
        var stage = new Stage(
                stageKey, name, Meaning.valueOf(Words.of(typed, "meaning")), Words.phraseOrNull(typed, "reader"));
        var stages = new ArrayList<>(workflow.stages());
        stages.replaceAll(it -> it.key().equals(was) ? stage : it);
        if (was.isEmpty()) stages.add(stage);
        var start = typed.containsKey("start") ? stageKey : workflow.start();
        return draft(new Workflow(key, workflow.name(), start, stages, workflow.moves()), me, "?stage=" + stageKey);
    }

    /** What it is called; all else stays. */
    @PostMapping("/names")
    String name(@PathVariable String key, @RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var it = pages.workflow(key);
        var name = Words.phraseOrNull(typed, "called");
        return draft(new Workflow(key, name == null ? it.name() : name, it.start(), it.stages(), it.moves()), me, "");
    }

    private static String key(Phrase name) {
        return Stream.of(name.en(), name.da())
                .map(it -> it.toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "_")
                        .replaceAll("^[0-9_]+|_+$", ""))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("STATUS");
    }

    @PostMapping("/stages/{stage}/removals")
    String remove(@PathVariable String key, @PathVariable String stage, Member me) {
        me.mustAdministrate();
        var it = pages.workflow(key);
        var moves = it.moves().stream()
                .filter(move -> !move.to().equals(stage))
                .flatMap(move ->
                        move.from().stream().filter(from -> !from.equals(stage)).map(from -> alone(move, from)))
                .toList();
        return draft(
                new Workflow(
                        key,
                        it.name(),
                        it.start(),
                        it.stages().stream()
                                .filter(one -> !one.key().equals(stage))
                                .toList(),
                        moves),
                me,
                "");
    }

    @GetMapping("/moves/{from}/{to}")
    MoveEditor move(@PathVariable String key, @PathVariable String from, @PathVariable String to, Member me) {
        me.mustAdministrate();
        return pages.move(key, from, to, me);
    }

    @PostMapping("/moves/{from}/{to}")
    String change(
            @PathVariable String key,
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam MultiValueMap<String, String> boxes,
            Member me) {
        me.mustAdministrate();
        var typed = boxes.toSingleValueMap();
        return draft(with(pages.workflow(key), from, to, it -> read(it, from, boxes, typed)), me, "");
    }

    /** The same with another way from here to there. */
    static Workflow with(Workflow workflow, String from, String to, UnaryOperator<Move> other) {
        var moves = new ArrayList<Move>();
        for (var it : workflow.moves())
            for (var one : it.from())
                moves.add(one.equals(from) && it.to().equals(to) ? other.apply(alone(it, one)) : alone(it, one));
        return new Workflow(workflow.key(), workflow.name(), workflow.start(), workflow.stages(), moves);
    }

    private static Move read(Move it, String from, MultiValueMap<String, String> boxes, Map<String, String> typed) {
        return new Move(
                List.of(from),
                it.to(),
                Objects.requireNonNullElse(boxes.get("by"), List.of()),
                Words.phraseOrNull(typed, "name"),
                Words.orNull(typed, "when"),
                Words.phraseOrNull(typed, "otherwise"),
                it.asks(),
                effects(it, typed),
                days(typed, "after"),
                days(typed, "within"));
    }

    /** Those that are kept, and one more. */
    private static @Nullable List<Effect> effects(Move it, Map<String, String> typed) {
        var effects = new ArrayList<Effect>();
        for (var i = 0; i < it.consequences().size(); i++)
            if (typed.containsKey("keep." + i)) effects.add(it.consequences().get(i));
        var does = Words.of(typed, "does");
        if (!does.isEmpty())
            effects.add(new Effect(
                    Effect.Does.valueOf(does),
                    Words.orNull(typed, "who"),
                    Words.phraseOrNull(typed, "text"),
                    days(typed, "days"),
                    Words.orNull(typed, "category"),
                    Words.orNull(typed, "effectWhen"),
                    days(typed, "quorum"),
                    Words.orNull(typed, "except")));
        return effects.isEmpty() ? null : effects;
    }

    private static @Nullable Integer days(Map<String, String> typed, String name) {
        var it = Words.of(typed, name);
        return it.matches("\\d{1,4}") ? Integer.valueOf(it) : null;
    }

    private static Move alone(Move it, String from) {
        return new Move(
                List.of(from),
                it.to(),
                it.by(),
                it.name(),
                it.when(),
                it.otherwise(),
                it.asks(),
                it.effects(),
                it.after(),
                it.within());
    }

    private String draft(Workflow it, Member me, String then) {
        publishing.draft(it, me.id());
        return "redirect:/administration/workflows/" + it.key() + then;
    }
}
