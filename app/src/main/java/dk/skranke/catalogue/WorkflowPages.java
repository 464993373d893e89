package dk.skranke.catalogue;

import dk.skranke.catalogue.Definition.Kind;
import dk.skranke.catalogue.Definition.State;
import dk.skranke.catalogue.pages.MoveEditor;
import dk.skranke.catalogue.pages.Spot;
import dk.skranke.catalogue.pages.WorkflowEditor;
import dk.skranke.catalogue.pages.WorkflowList;
import dk.skranke.catalogue.pages.WorkflowList.Entry;
import dk.skranke.configuration.Difference;
import dk.skranke.forms.Flaw;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.web.Text;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Picture;
import dk.skranke.workflows.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the workflows show. */
@Component
class WorkflowPages {

    private final Catalogue catalogue;
    private final Definitions definitions;
    private final Publishing publishing;
    private final Library library;
    private final Roles roles;
    private final Bodies bodies;

    WorkflowPages(
            Catalogue catalogue,
            Definitions definitions,
            Publishing publishing,
            Library library,
            Roles roles,
            Bodies bodies) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.publishing = publishing;
        this.library = library;
        this.roles = roles;
        this.bodies = bodies;
    }

    WorkflowList list(@Nullable String error, Member me) {
        var present = new TreeMap<String, Entry>();
        for (var it : definitions.present(Kind.WORKFLOW)) {
            var workflow = bodies.workflow(it.body());
            present.put(it.key(), entry(workflow, it.state() == State.DRAFT, me));
        }
        var ready = library.workflows().stream()
                .filter(it -> !present.containsKey(it.key()))
                .map(it -> entry(it, false, me))
                .toList();
        return new WorkflowList(List.copyOf(present.values()), ready, error);
    }

    private Entry entry(Workflow it, boolean draft, Member me) {
        var users = publishing.users(it.key()).stream()
                .map(one -> one.name().in(me.language()))
                .collect(Collectors.joining(", "));
        return new Entry(it.key(), it.name().in(me.language()), it.stages().size(), users, draft);
    }

    WorkflowEditor editor(String key, @Nullable String stage, List<Flaw> refused, Member me) {
        var draft = definitions.find(Kind.WORKFLOW, key, State.DRAFT);
        var live = definitions.find(Kind.WORKFLOW, key, State.LIVE);
        var workflow =
                draft.or(() -> live).map(it -> bodies.workflow(it.body())).orElseThrow(NotFound::new);
        var flaws = refused.isEmpty() && draft.isPresent() ? publishing.flaws(workflow) : refused;
        return new WorkflowEditor(
                definitions.present(Kind.WORKFLOW).stream()
                        .map(Definition::key)
                        .distinct()
                        .toList(),
                workflow,
                Picture.of(workflow, me.language()),
                publishing.users(key).stream()
                        .map(it -> it.name().in(me.language()))
                        .toList(),
                draft.isPresent(),
                live.map(Definition::number).orElse(0),
                stage == null ? null : workflow.stage(stage).orElse(null),
                draft.map(it -> Difference.between(
                                live.map(one -> bodies.tree(one.body())).orElse(null), bodies.tree(it.body())))
                        .orElse(List.of()),
                flaws,
                !refused.isEmpty(),
                new Spot(names(workflow, me), me.language()));
    }

    private Map<String, String> names(Workflow it, Member me) {
        return Stream.of(
                        roles.all().stream()
                                .map(role -> Map.entry(role.key(), role.name().in(me.language()))),
                        it.stages().stream()
                                .map(stage ->
                                        Map.entry(stage.key(), stage.name().in(me.language()))),
                        it.moves().stream()
                                .flatMap(move -> move.questions().stream())
                                .map(one -> Map.entry(one.key(), one.label().in(me.language()))))
                .flatMap(entries -> entries)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    MoveEditor move(String key, String from, String to, Member me) {
        var workflow = workflow(key);
        var move = workflow.move(from, to).orElseThrow(NotFound::new);
        var all = new ArrayList<MoveEditor.Role>();
        for (var it : Stream.of("any", "assignee", "requester", "team", "otherUser", "approver", "SYSTEM")
                .toList())
            all.add(new MoveEditor.Role(
                    it,
                    Text.in(me.language(), "catalogue.role." + it),
                    move.by().contains(it)));
        for (var it : roles.all()) {
            all.add(new MoveEditor.Role(
                    it.key(), it.name().in(me.language()), move.by().contains(it.key())));
            var second = Workflow.SECOND + it.key();
            if (move.by().contains(second))
                all.add(new MoveEditor.Role(second, Text.in(me.language(), "catalogue.role.second", it.name()), true));
        }
        return new MoveEditor(
                key,
                workflow.name().in(me.language()),
                from,
                to,
                called(workflow, from, me) + " → " + called(workflow, to, me),
                new Move(
                        List.of(from),
                        to,
                        move.by(),
                        move.name(),
                        move.when(),
                        move.otherwise(),
                        move.asks(),
                        move.effects(),
                        move.after(),
                        move.within()),
                all);
    }

    private static String called(Workflow workflow, String stage, Member me) {
        return workflow.stage(stage).map(it -> it.name().in(me.language())).orElse(stage);
    }

    /** What is being written or, where nothing is, what is in use. */
    Workflow workflow(String key) {
        return definitions
                .find(Kind.WORKFLOW, key, State.DRAFT)
                .or(() -> definitions.find(Kind.WORKFLOW, key, State.LIVE))
                .map(it -> bodies.workflow(it.body()))
                .orElseThrow(NotFound::new);
    }

    boolean taken(String key) {
        return definitions.present(Kind.WORKFLOW).stream()
                .anyMatch(it -> it.key().equals(key));
    }

    Workflow ready(String key) {
        return library.workflows().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
