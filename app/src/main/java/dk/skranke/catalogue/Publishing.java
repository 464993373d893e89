package dk.skranke.catalogue;

import static dk.skranke.catalogue.db.Tables.CATEGORY;

import dk.skranke.catalogue.Definition.Kind;
import dk.skranke.catalogue.Definition.State;
import dk.skranke.forms.Flaw;
import dk.skranke.forms.FormCheck;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Team;
import dk.skranke.shared.NotFound;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Workflow;
import dk.skranke.workflows.WorkflowCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts categories and workflows to use. What cannot work is refused whole, with the place and the reason. */
@Service
public class Publishing {

    /** What conditions of forms may ask besides their own fields. */
    static final Set<String> ASKED_OF_FORMS = Set.of("me", "today");

    private final DSLContext sql;
    private final Definitions definitions;
    private final Catalogue catalogue;
    private final Roles roles;
    private final Directory directory;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    Publishing(
            DSLContext sql,
            Definitions definitions,
            Catalogue catalogue,
            Roles roles,
            Directory directory,
            Bodies bodies,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.roles = roles;
        this.directory = directory;
        this.bodies = bodies;
        this.events = events;
    }

    /** Keeps what is being written; it may be as wrong as it likes until it is put to use. */
    @Transactional
    public void draft(CategoryPlan plan, PersonId by) {
        definitions.draft(Kind.CATEGORY, plan.key(), bodies.write(plan), by);
    }

    @Transactional
    public void draft(Workflow workflow, PersonId by) {
        definitions.draft(Kind.WORKFLOW, workflow.key(), bodies.write(workflow), by);
    }

    @Transactional
    public void discardCategory(String key) {
        definitions.discard(Kind.CATEGORY, key);
    }

    @Transactional
    public void discardWorkflow(String key) {
        definitions.discard(Kind.WORKFLOW, key);
    }

    @Transactional
    public void useCategory(String key, PersonId by) {
        var draft = definitions.find(Kind.CATEGORY, key, State.DRAFT).orElseThrow(NotFound::new);
        use(bodies.category(draft.body()), by);
    }

    @Transactional
    public void useWorkflow(String key, PersonId by) {
        var draft = definitions.find(Kind.WORKFLOW, key, State.DRAFT).orElseThrow(NotFound::new);
        use(bodies.workflow(draft.body()), by);
    }

    /** @throws Flawed when it cannot work */
    @Transactional
    public void use(CategoryPlan plan, @Nullable PersonId by) {
        mustBeSound(flaws(plan));
        definitions.live(Kind.CATEGORY, plan.key(), bodies.write(plan), by);
        var there = sql.fetchExists(CATEGORY, CATEGORY.KEY.eq(plan.key()));
        offer(plan);
        catalogue.changed();
        if (!there) events.publishEvent(new CategoryBegun(id(plan.key()), plan.key()));
    }

    private CategoryId id(String key) {
        return new CategoryId(sql.select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.KEY.eq(key))
                .fetchSingle()
                .value1());
    }

    /** @throws Flawed when it cannot work */
    @Transactional
    public void use(Workflow workflow, @Nullable PersonId by) {
        mustBeSound(flaws(workflow));
        definitions.live(Kind.WORKFLOW, workflow.key(), bodies.write(workflow), by);
        catalogue.changed();
    }

    /** Out of use: no new tickets; those that are there go on. */
    @Transactional
    public void withdraw(CategoryId id, boolean offered) {
        sql.update(CATEGORY)
                .set(CATEGORY.ACTIVE, offered)
                .where(CATEGORY.ID.eq(id.value()))
                .execute();
        catalogue.changed();
    }

    List<Flaw> flaws(CategoryPlan plan) {
        var flaws = new ArrayList<>(FormCheck.of(plan.questions(), ASKED_OF_FORMS));
        var known = new HashSet<>(ASKED_OF_FORMS);
        plan.answers().forEach(known::add);
        if (!plan.key().matches("[A-Z][A-Z0-9_]{1,39}")) flaws.add(Flaw.at("key", "catalogue.flaw.key", plan.key()));
        if (plan.name().da().isBlank()
                || plan.name().de().isBlank()
                || plan.name().en().isBlank()) flaws.add(Flaw.at("name", "forms.flaw.languages"));
        if (plan.workflow() != null && catalogue.liveWorkflow(plan.workflow()).isEmpty())
            flaws.add(Flaw.at("workflow", "catalogue.flaw.workflow", plan.workflow()));
        if (plan.team() != null && team(plan.team()) == null)
            flaws.add(Flaw.at("team", "catalogue.flaw.team", plan.team()));
        if (plan.closed() != null && plan.closed() && plan.team() == null && teamNow(plan.key()) == null)
            flaws.add(Flaw.at("team", "catalogue.flaw.closed"));
        privacy(plan, flaws);
        if (plan.matterIf() != null) flaws.addAll(FormCheck.of("matterIf", plan.matterIf(), known));
        priority(plan, known, flaws);
        if (plan.workflow() != null && flaws.isEmpty())
            catalogue
                    .liveWorkflow(plan.workflow())
                    .map(catalogue::workflow)
                    .ifPresent(it -> WorkflowCheck.of(it, roles.held(), known)
                            .forEach(flaw -> flaws.add(flaw.below("workflow." + it.key()))));
        return flaws;
    }

    private static void privacy(CategoryPlan plan, List<Flaw> flaws) {
        var it = plan.privacy();
        if (it == null) return;
        if (it.purpose().isBlank()) flaws.add(Flaw.at("privacy.purpose", "catalogue.flaw.purpose"));
        java.util.Objects.requireNonNullElse(it.retention(), List.<String>of()).stream()
                .filter(rule -> !rule.matches("[A-Z]{2}-[0-9]{1,3}"))
                .forEach(rule -> flaws.add(Flaw.at("privacy.retention", "catalogue.flaw.retention", rule)));
    }

    private static void priority(CategoryPlan plan, Set<String> known, List<Flaw> flaws) {
        var rule = plan.priority();
        if (rule == null) return;
        var by = java.util.Objects.requireNonNullElse(rule.by(), List.<String>of());
        if (by.size() != (rule.table() == null ? 0 : 2)) flaws.add(Flaw.at("priority.by", "catalogue.flaw.priority"));
        by.stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> flaws.add(Flaw.at("priority.by", "forms.flaw.unknown-field", it, "priority")));
        if (rule.criticalIf() != null) flaws.addAll(FormCheck.of("priority.criticalIf", rule.criticalIf(), known));
    }

    /** A workflow may ask for the answers of every category that uses it. */
    List<Flaw> flaws(Workflow workflow) {
        return Stream.concat(checked(workflow).stream(), approvers(workflow))
                .distinct()
                .toList();
    }

    /** Where a yes is wanted, as many have to be here as it needs. Whoever asks for something is not known yet. */
    private Stream<Flaw> approvers(Workflow workflow) {
        return workflow.moves().stream()
                .flatMap(move -> move.consequences().stream()
                        .filter(it -> it.does() == Effect.Does.ASK_APPROVAL)
                        .flatMap(it -> roles.all().stream()
                                .filter(role -> role.key().equals(it.who()))
                                .filter(role -> roles.holders(role.key()).size() < it.needed())
                                .map(role -> tooFew(it, role)
                                        .below("moves." + String.join("+", move.from()) + "-" + move.to()))));
    }

    private Flaw tooFew(Effect it, Roles.Held role) {
        var here = roles.holders(role.key()).size();
        var left = roles.left(role).stream().map(Person::name).collect(Collectors.joining(", "));
        return left.isEmpty()
                ? Flaw.at("who", "catalogue.flaw.approvers", it.needed(), role.name(), here)
                : Flaw.at("who", "catalogue.flaw.approvers-left", it.needed(), role.name(), here, left);
    }

    private List<Flaw> checked(Workflow workflow) {
        var users = users(workflow.key());
        if (users.isEmpty()) return WorkflowCheck.of(workflow, roles.held(), everyAnswer(workflow));
        return users.stream()
                .flatMap(it -> {
                    var known = new HashSet<>(ASKED_OF_FORMS);
                    it.answers().forEach(known::add);
                    return WorkflowCheck.of(workflow, roles.held(), known).stream();
                })
                .distinct()
                .toList();
    }

    /** Nobody uses it yet: what it asks about will be checked with the category that does. */
    private static Set<String> everyAnswer(Workflow workflow) {
        var known = new HashSet<>(ASKED_OF_FORMS);
        workflow.moves().forEach(move -> {
            if (move.when() != null) known.addAll(fields(move.when()));
            move.questions().forEach(it -> {
                if (it.visibleIf() != null) known.addAll(fields(it.visibleIf()));
                if (it.requiredIf() != null) known.addAll(fields(it.requiredIf()));
            });
            move.consequences().forEach(it -> {
                if (it.when() != null) known.addAll(fields(it.when()));
                if (it.who() != null && it.who().matches("[a-z].*")) known.add(it.who());
            });
        });
        return known;
    }

    private static Set<String> fields(String condition) {
        try {
            return dk.skranke.forms.Condition.of(condition).fields();
        } catch (dk.skranke.forms.Condition.Unreadable _) {
            return Set.of();
        }
    }

    List<CategoryPlan> users(String workflow) {
        return catalogue.categories().stream()
                .map(Category::plan)
                .filter(it -> workflow.equals(it.workflow()))
                .toList();
    }

    private static void mustBeSound(List<Flaw> flaws) {
        if (!flaws.isEmpty()) throw new Flawed(flaws);
    }

    private @Nullable Long teamNow(String key) {
        return sql.select(CATEGORY.TEAM_ID)
                .from(CATEGORY)
                .where(CATEGORY.KEY.eq(key))
                .fetchOne(CATEGORY.TEAM_ID);
    }

    private @Nullable Team team(String name) {
        return directory.teams().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void offer(CategoryPlan plan) {
        var team = plan.team() == null ? null : team(plan.team());
        var last = DSL.select(DSL.coalesce(DSL.max(CATEGORY.POSITION), DSL.inline((short) 0))
                        .plus((short) 1))
                .from(CATEGORY);
        var row = sql.insertInto(CATEGORY)
                .set(CATEGORY.KEY, plan.key())
                .set(CATEGORY.POSITION, last.asField())
                .set(CATEGORY.ICON, plan.icon())
                .set(CATEGORY.NAME_DA, plan.name().da())
                .set(CATEGORY.NAME_DE, plan.name().de())
                .set(CATEGORY.NAME_EN, plan.name().en())
                .set(CATEGORY.HINT_DA, plan.hint().da())
                .set(CATEGORY.HINT_DE, plan.hint().de())
                .set(CATEGORY.HINT_EN, plan.hint().en())
                .set(CATEGORY.GUIDELINE_DA, plan.guideline().da())
                .set(CATEGORY.GUIDELINE_DE, plan.guideline().de())
                .set(CATEGORY.GUIDELINE_EN, plan.guideline().en())
                .set(CATEGORY.TEAM_ID, team == null ? null : team.id().value())
                .onConflict(CATEGORY.KEY)
                .doUpdate()
                .set(CATEGORY.ICON, plan.icon())
                .set(CATEGORY.NAME_DA, plan.name().da())
                .set(CATEGORY.NAME_DE, plan.name().de())
                .set(CATEGORY.NAME_EN, plan.name().en());
        if (team == null) row.execute();
        else row.set(CATEGORY.TEAM_ID, team.id().value()).execute();
    }
}
