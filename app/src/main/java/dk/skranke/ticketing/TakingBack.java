package dk.skranke.ticketing;

import dk.skranke.ticketing.Describing.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way back from what a ticket became to what it was. */
@SuppressWarnings("NullAway") // what is compared may be missing on both sides
record TakingBack(Properties was, Properties became, Properties now) {

    private static final List<Function<Properties, ? extends @Nullable Object>> TAKEN_BACK = List.of(
            Properties::team,
            Properties::assignee,
            Properties::priority,
            Properties::status,
            Properties::next,
            Properties::tags);

    /** Whether somebody else decided about the same. */
    boolean changedSince() {
        return TAKEN_BACK.stream().anyMatch(it -> changed(it) && !Objects.equals(it.apply(now), it.apply(became)));
    }

    /** Straight back, which the rules for going forward do not know: to new, for instance. */
    List<TicketEvent> events(TicketId id, String reason, Actor by) {
        var events = new ArrayList<TicketEvent>();
        if (changed(Properties::team)) events.add(new TicketEvent.Redirected(id, by, now.team(), was.team(), reason));
        if (changed(Properties::assignee) || changed(Properties::team) && was.assignee() != null)
            events.add(new TicketEvent.Assigned(
                    id, by, changed(Properties::team) ? null : now.assignee(), was.assignee()));
        if (changed(Properties::priority))
            events.add(new TicketEvent.Prioritised(id, by, now.priority(), was.priority(), null, reason));
        if (changed(Properties::status)) events.add(new TicketEvent.Moved(id, by, now.status(), was.status()));
        if (changed(Properties::next)
                || changed(Properties::status) && !was.next().equals(now.next()))
            events.add(new TicketEvent.Planned(id, by, now.next(), was.next()));
        if (changed(Properties::tags)) events.add(new TicketEvent.Tagged(id, by, now.tags(), was.tags()));
        return events;
    }

    private boolean changed(Function<Properties, ? extends @Nullable Object> property) {
        return !Objects.equals(property.apply(was), property.apply(became));
    }
}
