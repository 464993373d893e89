package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Roles;
import dk.skranke.forms.Condition;
import dk.skranke.forms.FormField;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.shared.Worded;
import dk.skranke.ticketing.TicketEvent.Categorised;
import dk.skranke.ticketing.TicketEvent.Closed;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Reopened;
import dk.skranke.ticketing.TicketEvent.Staged;
import dk.skranke.ticketing.TicketEvent.Step;
import dk.skranke.ticketing.db.tables.records.TicketRecord;
import dk.skranke.web.Text;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Meaning;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Stage;
import dk.skranke.workflows.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where tickets stand in their workflows, and which ways lead on from there for whom. */
@Component
class Wayfinding {

    /** @param facts what conditions may ask, the answers among them */
    record Standing(
            TicketId ticket,
            long version,
            Workflow workflow,
            Stage stage,
            Instant since,
            @Nullable PersonId by,
            TicketStatus status,
            @Nullable PersonId requester,
            @Nullable PersonId assignee,
            TeamId team,
            @Nullable Long form,
            Map<String, String> answers,
            Map<String, String> facts) {

        String fact(String name) {
            return facts.getOrDefault(name, "");
        }

        boolean holds(@Nullable String condition) {
            return condition == null || Condition.of(condition).holds(this::fact);
        }

        /** As it would stand there, had this actor just moved it. */
        Standing standing(Stage other, Instant now, Actor actor) {
            var mover = actor instanceof Actor.Colleague me ? me.id() : null;
            return new Standing(
                    ticket, version, workflow, other, now, mover, status, requester, assignee, team, form, answers,
                    facts);
        }

        Standing with(Map<String, String> more) {
            var all = new HashMap<>(facts);
            all.putAll(more);
            return new Standing(
                    ticket, version, workflow, stage, since, by, status, requester, assignee, team, form, answers, all);
        }
    }

    private static final int MOST_STEPS = 6;

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Roles roles;
    private final Fields fields;
    private final Directory directory;
    private final Clock clock;
    private final List<MoveFacts> others;

    Wayfinding(
            DSLContext sql,
            Catalogue catalogue,
            Roles roles,
            Fields fields,
            Directory directory,
            Clock clock,
            ObjectProvider<MoveFacts> others) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.roles = roles;
        this.fields = fields;
        this.directory = directory;
        this.clock = clock;
        this.others = others.orderedStream().toList();
    }

    /** Empty for a ticket that has no workflow of its own. */
    Optional<Standing> of(TicketId id, Actor me) {
        var replied = field(
                exists(selectOne().from(MESSAGE).where(MESSAGE.TICKET_ID.eq(TICKET.ID), MESSAGE.KIND.eq("REPLY"))));
        var files = field(exists(selectOne().from(ATTACHMENT).where(ATTACHMENT.TICKET_ID.eq(TICKET.ID))));
        var below = field("ticketing.open_below({0})", Integer.class, TICKET.ID);
        return sql.select(TICKET.asterisk(), replied, files, below)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()), TICKET.WORKFLOW_ID.isNotNull())
                .fetchOptional(row -> {
                    var it = row.into(TICKET);
                    var workflow = catalogue.workflow(it.getWorkflowId());
                    var answers = fields.read(it.getAnswers());
                    var facts = new HashMap<>(answers);
                    facts.put("replied", row.get(replied).toString());
                    facts.put("files", row.get(files).toString());
                    facts.put("below", row.get(below).toString());
                    facts.put("assigned", Boolean.toString(it.getAssigneeId() != null));
                    facts.put("matter", it.getMatterId() == null ? "" : "true");
                    facts.put("today", today().toString());
                    if (me instanceof Actor.Colleague by)
                        facts.put("me", Long.toString(by.id().value()));
                    others.forEach(one -> facts.putAll(one.facts(id)));
                    return new Standing(
                            id,
                            it.getWorkflowId(),
                            workflow,
                            workflow.stage(it.getStage()).orElseThrow(),
                            it.getStageAt().toInstant(),
                            person(it.getStageBy()),
                            TicketStatus.valueOf(it.getStatus()),
                            person(it.getRequesterPersonId()),
                            person(it.getAssigneeId()),
                            new TeamId(it.getTeamId()),
                            it.getFormId(),
                            answers,
                            facts);
                });
    }

    /** Another category brings its own form and workflow; the ticket goes on where it stood, as near as may be. */
    void under(TicketRecord change, Categorised event, OffsetDateTime now) {
        var category = catalogue.category(event.to());
        var plan = category.plan();
        change.setFormId(category.form()).setClosedCircle(plan.circle());
        var version = catalogue.liveWorkflow(plan.workflow()).orElse(null);
        if (version == null) {
            change.setWorkflowId(null).setStage(null).setStageAt(null).setStageBy(null);
            return;
        }
        var status = sql.select(TICKET.STATUS)
                .from(TICKET)
                .where(TICKET.ID.eq(event.ticket().value()))
                .fetchSingle()
                .value1();
        var workflow = catalogue.workflow(version);
        var stage = workflow.stages().stream()
                .filter(it -> it.meaning().name().equals(status))
                .findFirst()
                .orElse(workflow.first());
        change.setWorkflowId(version)
                .setStage(stage.key())
                .setStageAt(now)
                .setStatus(stage.meaning().name());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.zone());
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }

    /** Those that this actor may make now, whatever has to be filled in for them. */
    List<Move> ways(Standing at, Actor by) {
        var mine = roles(at, by);
        return at.workflow().from(at.stage().key()).stream()
                .filter(it -> it.by().stream().anyMatch(mine::contains))
                .filter(it -> !over(it, at))
                .filter(it -> it.when() == null || open(it, at))
                .toList();
    }

    /** A condition that asks what the move itself asks cannot be judged before. */
    private static boolean open(Move it, Standing at) {
        var asked = it.questions().stream().map(FormField::key).toList();
        var needed = Condition.of(java.util.Objects.requireNonNull(it.when())).fields();
        return needed.stream().anyMatch(asked::contains) || at.holds(it.when());
    }

    boolean over(Move it, Standing at) {
        return it.within() != null
                && at.since().plus(Duration.ofDays(it.within())).isBefore(clock.instant());
    }

    Set<String> roles(Standing at, Actor by) {
        var mine = new HashSet<>(Set.of("any"));
        switch (by) {
            case Actor.Program _, Actor.Outsider _, Actor.Rule _ -> mine.add("SYSTEM");
            case Actor.Colleague it -> {
                var held = roles.of(it.id());
                mine.addAll(held);
                if (it.id().equals(at.assignee())) mine.add("assignee");
                if (it.id().equals(at.requester())) mine.add("requester");
                if (directory.person(it.id()).teams().contains(at.team())) mine.add("team");
                if (!it.id().equals(at.by())) {
                    mine.add("otherUser");
                    held.forEach(role -> mine.add(Workflow.SECOND + role));
                }
                others.forEach(one -> mine.addAll(one.roles(at.ticket(), it.id())));
            }
        }
        return mine;
    }

    /**
     * The same, with the step of the workflow that it is. What somebody does by a common button, such as answering and then
     * waiting for the client, may be several steps: all of them theirs to make, and none that asks anything.
     */
    List<TicketEvent> along(TicketEvent event) {
        var to = meaning(event);
        if (to == null) return List.of(event);
        var at = of(event.ticket(), event.by()).orElse(null);
        if (at == null) return List.of(event);
        var path = path(at, to, event.by());
        if (path.isEmpty())
            throw new Refused("ticketing.workflow.no-way", at.stage().name(), status(to));
        var events = new ArrayList<TicketEvent>();
        var stage = at.stage();
        for (var way : path) {
            var step = new Step(at.version(), stage.key(), way.to());
            var was = events.isEmpty() ? at.status() : status(stage);
            stage = at.workflow().stage(way.to()).orElseThrow();
            events.add(
                    events.size() + 1 < path.size()
                            ? between(event, was, status(stage), step)
                            : last(event, was, step));
        }
        return events;
    }

    private static TicketEvent between(TicketEvent event, TicketStatus was, TicketStatus is, Step step) {
        if (was == is) return new Staged(event.ticket(), event.by(), step);
        return new Moved(event.ticket(), event.by(), was, is, step);
    }

    private static TicketEvent last(TicketEvent event, TicketStatus was, Step step) {
        return switch (event) {
            case Moved it -> new Moved(it.ticket(), it.by(), was, it.to(), step);
            case Closed it -> new Closed(it.ticket(), it.by(), was, it.outcome(), step);
            case Reopened it -> new Reopened(it.ticket(), it.by(), was, step);
            default -> event;
        };
    }

    private static TicketStatus status(Stage it) {
        return TicketStatus.valueOf(it.meaning().name());
    }

    /** What an earlier step of several brought about may be in the way of a later one. */
    void mustStand(TicketEvent event) {
        var step = event instanceof TicketEvent.Stepped it ? it.step() : null;
        if (step == null) return;
        var stage = sql.select(TICKET.STAGE)
                .from(TICKET)
                .where(TICKET.ID.eq(event.ticket().value()))
                .fetchOne(TICKET.STAGE);
        if (!step.from().equals(stage)) throw new Stale(event.ticket(), "status");
    }

    private static Worded status(Meaning to) {
        return language -> Text.in(language, "ticketing.status." + to.mark());
    }

    boolean leads(TicketEvent event) {
        var to = meaning(event);
        if (to == null) return true;
        return of(event.ticket(), event.by())
                .map(at -> !path(at, to, event.by()).isEmpty())
                .orElse(true);
    }

    /** The shortest; empty where there is none. The program itself goes no further than one step. */
    private List<Move> path(Standing at, Meaning to, Actor by) {
        var most = by instanceof Actor.Colleague ? MOST_STEPS : 1;
        var been = new HashSet<>(Set.of(at.stage().key()));
        var next = new ArrayDeque<>(List.of(new Path(at, List.of())));
        while (!next.isEmpty()) {
            var path = next.poll();
            for (var way : passable(path.at(), by)) {
                var stage = at.workflow().stage(way.to()).orElseThrow();
                var moves = Stream.concat(path.moves().stream(), Stream.of(way)).toList();
                if (stage.meaning() == to) return moves;
                if (moves.size() < most && inPassing(way, stage, to) && been.add(stage.key()))
                    next.add(new Path(path.at().standing(stage, clock.instant(), by), moves));
            }
        }
        return List.of();
    }

    private record Path(Standing at, List<Move> moves) {}

    /** Nobody is asked for a yes in passing, and nothing is over on the way to something else. */
    private static boolean inPassing(Move it, Stage stage, Meaning to) {
        var over = stage.meaning() == Meaning.CLOSED || stage.meaning() == Meaning.SOLVED && to != Meaning.CLOSED;
        return !over && it.consequences().stream().noneMatch(one -> one.does() == Effect.Does.ASK_APPROVAL);
    }

    /** Only a way that asks nothing can be gone without its form. */
    private List<Move> passable(Standing at, Actor by) {
        return ways(at, by).stream()
                .filter(it -> it.questions().stream().noneMatch(question -> asks(question, at)))
                .filter(it -> at.holds(it.when()))
                .toList();
    }

    private static boolean asks(FormField it, Standing at) {
        if (at.answers().containsKey(it.key())) return false;
        return it.always() || it.requiredIf() != null && at.holds(it.requiredIf());
    }

    /** Null for what is no step, or one that is decided already. */
    private static @Nullable Meaning meaning(TicketEvent event) {
        return switch (event) {
            case Moved it when it.step() == null -> Meaning.valueOf(it.to().name());
            case Closed it when it.step() == null -> Meaning.CLOSED;
            case Reopened it when it.step() == null -> Meaning.OPEN;
            default -> null;
        };
    }
}
