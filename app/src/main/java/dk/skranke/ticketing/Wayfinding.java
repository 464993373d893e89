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
import dk.skranke.ticketing.TicketEvent.Categorised;
import dk.skranke.ticketing.db.tables.records.TicketRecord;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where tickets stand in their workflows, and which ways lead on from there for whom. */
@Component
class Wayfinding {

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
        var needed = Condition.of(Objects.requireNonNull(it.when())).fields();
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
}
