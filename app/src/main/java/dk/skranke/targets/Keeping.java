package dk.skranke.targets;

import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketBorn;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps promises true: what a transaction did to tickets is reckoned once, before it commits and within it. A new ticket
 * costs one statement, since nothing has to be read; any number of changes to any number of others cost two.
 */
@Component
class Keeping {

    private static final int AT_ONCE = 500;

    private final Reckoning reckoning;
    private final Promises promises;
    private final Courses courses;
    private final Targets targets;
    private final Clock clock;

    Keeping(Reckoning reckoning, Promises promises, Courses courses, Targets targets, Clock clock) {
        this.reckoning = reckoning;
        this.promises = promises;
        this.courses = courses;
        this.targets = targets;
        this.clock = clock;
    }

    /** What is known of a ticket that something happened to. */
    private static final class Touch {

        private @Nullable TicketBorn born;
        private boolean asked;
        private boolean more;
        private boolean told;

        /** The first letter changes nothing about a ticket that begins with it. */
        private boolean onlyBorn() {
            return born != null && !more;
        }

        private boolean matters() {
            return born != null || asked || more;
        }
    }

    @EventListener
    void on(TicketBorn it) {
        touch(it.ticket()).born = it;
    }

    @EventListener
    void on(TicketEvent event) {
        switch (event) {
            case TicketEvent.Moved _,
                    TicketEvent.Closed _,
                    TicketEvent.Reopened _,
                    TicketEvent.Prioritised _,
                    TicketEvent.Categorised _,
                    TicketEvent.Filed _,
                    TicketEvent.Merged _,
                    TicketEvent.Unmerged _,
                    TicketEvent.TookIn _,
                    TicketEvent.GaveBack _,
                    TicketEvent.Split _,
                    TicketEvent.SplitOff _ -> touch(event.ticket()).more = true;
            case TicketEvent.Written it -> {
                switch (it.kind()) {
                    case MAIL -> touch(event.ticket()).asked = true;
                    case REPLY, PHONE -> touch(event.ticket()).more = true;
                    case FORM, NOTE, SIDE, SIDE_MAIL -> {}
                }
            }
            case TicketEvent.Redirected _ -> elsewhere(event.ticket());
            case TicketEvent.Opened _,
                    TicketEvent.Staged _,
                    TicketEvent.Answered _,
                    TicketEvent.Assigned _,
                    TicketEvent.Planned _,
                    TicketEvent.Tagged _,
                    TicketEvent.Renamed _,
                    TicketEvent.Noted _,
                    TicketEvent.Followed _,
                    TicketEvent.Unfollowed _,
                    TicketEvent.Snoozed _,
                    TicketEvent.Awoke _,
                    TicketEvent.Revised _,
                    TicketEvent.Delivered _ -> {}
        }
    }

    /** What was born with another team is read again. */
    private void elsewhere(TicketId ticket) {
        var touch = collected().touched.get(ticket);
        if (touch != null) touch.more = true;
    }

    private Touch touch(TicketId ticket) {
        var touch = collected().touched.computeIfAbsent(ticket, _ -> new Touch());
        touch.told |= Moment.told();
        return touch;
    }

    private Touched collected() {
        for (var it : TransactionSynchronizationManager.getSynchronizations()) {
            if (it instanceof Touched known) return known;
        }
        var fresh = new Touched();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Touched implements TransactionSynchronization {

        private final Map<TicketId, Touch> touched = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (targets.all().isEmpty()) return;
            var waiting = new ArrayList<TicketId>();
            var promised = new ArrayList<Promise>();
            touched.forEach((ticket, it) -> {
                if (it.onlyBorn())
                    promised.add(reckoning.of(Course.of(java.util.Objects.requireNonNull(it.born)), from(it)));
                else if (it.matters()) waiting.add(ticket);
            });
            for (var i = 0; i < waiting.size(); i += AT_ONCE) {
                var some = waiting.subList(i, Math.min(waiting.size(), i + AT_ONCE));
                for (var course : courses.of(some))
                    promised.add(reckoning.of(course, from(touched.get(course.ticket()))));
            }
            for (var i = 0; i < promised.size(); i += AT_ONCE)
                promises.keep(worthKeeping(promised.subList(i, Math.min(promised.size(), i + AT_ONCE))));
        }

        /** A new ticket that nothing is promised for has nothing to keep. */
        private List<Promise> worthKeeping(List<Promise> all) {
            return all.stream()
                    .filter(it -> it.target() != null
                            || !java.util.Objects.requireNonNull(touched.get(it.ticket()))
                                    .onlyBorn())
                    .toList();
        }

        /** Of a story from the past nobody wants to be told what they should have done then. */
        private Instant from(@Nullable Touch it) {
            return it != null && it.told ? clock.instant() : Instant.MIN;
        }
    }
}
