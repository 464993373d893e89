package dk.skranke.targets;

import dk.skranke.calendars.Calendars;
import dk.skranke.ticketing.Course;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Computes where a ticket stands: its target, and that target's clocks run through its history. */
@Component
class Reckoning {

    private final Targets targets;
    private final Calendars calendars;

    Reckoning(Targets targets, Calendars calendars) {
        this.targets = targets;
        this.calendars = calendars;
    }

    /** @param from the moment from which on steps are to be said that are reached */
    Promise of(Course course, Instant from) {
        var target = targets.choose(course.category(), course.priority(), course.client())
                .chosen();
        if (target == null) return Promise.none(course);
        return Promise.of(course, target, clocks(course, target), targets.steps(), from);
    }

    Clocks clocks(Course course, Target target) {
        return Clocks.of(course, target, calendars.time(target.calendar()));
    }
}
