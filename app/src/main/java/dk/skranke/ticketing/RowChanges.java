package dk.skranke.ticketing;

import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.TicketEvent.Answered;
import dk.skranke.ticketing.TicketEvent.Assigned;
import dk.skranke.ticketing.TicketEvent.Categorised;
import dk.skranke.ticketing.TicketEvent.Closed;
import dk.skranke.ticketing.TicketEvent.Delivered;
import dk.skranke.ticketing.TicketEvent.Filed;
import dk.skranke.ticketing.TicketEvent.Followed;
import dk.skranke.ticketing.TicketEvent.GaveBack;
import dk.skranke.ticketing.TicketEvent.Merged;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Noted;
import dk.skranke.ticketing.TicketEvent.Opened;
import dk.skranke.ticketing.TicketEvent.Planned;
import dk.skranke.ticketing.TicketEvent.Prioritised;
import dk.skranke.ticketing.TicketEvent.Redirected;
import dk.skranke.ticketing.TicketEvent.Renamed;
import dk.skranke.ticketing.TicketEvent.Reopened;
import dk.skranke.ticketing.TicketEvent.Revised;
import dk.skranke.ticketing.TicketEvent.Split;
import dk.skranke.ticketing.TicketEvent.SplitOff;
import dk.skranke.ticketing.TicketEvent.Staged;
import dk.skranke.ticketing.TicketEvent.Tagged;
import dk.skranke.ticketing.TicketEvent.TookIn;
import dk.skranke.ticketing.TicketEvent.Unfollowed;
import dk.skranke.ticketing.TicketEvent.Unmerged;
import dk.skranke.ticketing.TicketEvent.Written;
import dk.skranke.ticketing.db.tables.records.TicketRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an event changes in the row of its ticket; whoever records the event stores it. */
@Component
class RowChanges {

    private final Clock clock;
    private final Parties parties;
    private final Wayfinding wayfinding;

    RowChanges(Clock clock, Parties parties, Wayfinding wayfinding) {
        this.clock = clock;
        this.parties = parties;
        this.wayfinding = wayfinding;
    }

    TicketRecord of(TicketEvent event) {
        var change = new TicketRecord();
        switch (event) {
            case Opened _,
                    Delivered _,
                    Followed _,
                    Unfollowed _,
                    Noted _,
                    SplitOff _,
                    TicketEvent.Snoozed _,
                    TicketEvent.Awoke _,
                    Revised _ -> {}
            case Written it -> written(change, it.kind());
            case Redirected it -> change.setTeamId(it.to().value()).setAssigneeId(null);
            case Assigned it ->
                change.setAssigneeId(it.to() == null ? null : it.to().value());
            case Prioritised it -> prioritised(change, it);
            case Moved it -> staged(moved(change, it.to()), it.step(), it.by());
            case Closed it ->
                staged(moved(change, TicketStatus.CLOSED), it.step(), it.by())
                        .setOutcome(it.outcome())
                        .setClosedAt(now());
            case Reopened it ->
                staged(moved(change, TicketStatus.OPEN), it.step(), it.by())
                        .setClosedAt(null)
                        .setOutcome(null);
            case Staged it -> staged(change, it.step(), it.by());
            case Answered _ -> {} // kept by Answering, which knows them whole
            case Planned it -> plan(change, it.to());
            case Tagged it -> change.setTags(it.to().toArray(String[]::new));
            case Categorised it -> wayfinding.under(change.setCategoryId(it.to().value()), it, now());
            case Filed it -> file(change, it.to());
            case Renamed it -> change.setTitle(it.to());
            case Merged it ->
                moved(change, TicketStatus.CLOSED)
                        .setOutcome("#" + it.into().value())
                        .setClosedAt(now())
                        .setUnanswered(false)
                        .setMergedIntoId(it.into().value());
            case Unmerged it -> restored(change, it.before());
            case Split it -> {
                if (Boolean.TRUE.equals(it.answered())) change.setUnanswered(false);
            }
            case TookIn it -> change.setUnanswered(it.unanswered());
            case GaveBack it -> change.setUnanswered(it.unanswered());
        }
        // What a rule does is no activity: a ticket that nobody touches goes on being one.
        if (!(event instanceof Delivered || event instanceof Noted || event.by() instanceof Actor.Rule))
            change.setActiveAt(now());
        return change;
    }

    /** The client's word waits for an answer; ours, to them, is one. Notes change nothing. */
    private static void written(TicketRecord change, MessageKind kind) {
        switch (kind) {
            case MAIL -> change.setUnanswered(true);
            case REPLY -> change.setUnanswered(false);
            case FORM, NOTE, PHONE, SIDE, SIDE_MAIL -> {}
        }
    }

    private static TicketRecord moved(TicketRecord change, TicketStatus to) {
        change.setStatus(to.name());
        var ball = switch (to) {
            case NEW, OPEN -> Ball.US;
            case CLIENT -> Ball.CLIENT;
            case OTHER -> Ball.OTHER;
            case SOLVED, CLOSED -> null;
        };
        return ball == null ? change : change.setBall(ball.name());
    }

    /** A weight stays known when somebody decides otherwise, and so does why. */
    private static void prioritised(TicketRecord change, Prioritised it) {
        change.setPriority(it.to().name()).setPriorityReason(it.reason());
        if (it.weight() == null) return;
        change.setImpact(it.weight().impact().name())
                .setUrgency(it.weight().urgency().name());
    }

    private static void restored(TicketRecord change, TicketEvent.Before to) {
        change.setStatus(to.status().name())
                .setBall(to.ball().name())
                .setOutcome(to.outcome())
                .setClosedAt(to.closedAt() == null ? null : to.closedAt().atOffset(ZoneOffset.UTC))
                .setUnanswered(to.unanswered())
                .setMergedIntoId(null);
    }

    private TicketRecord staged(TicketRecord change, TicketEvent.@Nullable Step step, Actor by) {
        if (step == null) return change;
        return change.setStage(step.to())
                .setStageAt(now())
                .setStageBy(by instanceof Actor.Colleague it ? it.id().value() : null);
    }

    private static void plan(TicketRecord change, NextStep step) {
        change.setNextStep(step.what())
                .setNextDue(step.due())
                .setBall(step.ball().name());
    }

    private void file(TicketRecord change, @Nullable MatterId to) {
        change.setMatterId(to == null ? null : to.value());
        if (to == null) return;
        change.setClientId(
                parties.matter(to).orElseThrow(NotFound::new).client().value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
