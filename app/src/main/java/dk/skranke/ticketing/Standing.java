package dk.skranke.ticketing;

import dk.skranke.forms.Condition;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.workflows.Stage;
import dk.skranke.workflows.Workflow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands in its workflow.
 *
 * @param facts what conditions may ask, the answers among them
 */
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
                ticket, version, workflow, other, now, mover, status, requester, assignee, team, form, answers, facts);
    }

    Standing with(Map<String, String> more) {
        var all = new HashMap<>(facts);
        all.putAll(more);
        return new Standing(
                ticket, version, workflow, stage, since, by, status, requester, assignee, team, form, answers, all);
    }
}
