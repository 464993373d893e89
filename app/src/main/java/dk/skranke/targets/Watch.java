package dk.skranke.targets;

import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.Team;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Steering;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the tickets whose time has come to a step, and does what the step says: once, whoever looks. */
@Service
class Watch {

    private static final int AT_ONCE = 100;
    private static final int ALL = 100;

    private final Promises promises;
    private final Courses courses;
    private final Reckoning reckoning;
    private final Targets targets;
    private final Directory directory;
    private final Steering steering;
    private final Bell bell;
    private final Clock clock;

    Watch(
            Promises promises,
            Courses courses,
            Reckoning reckoning,
            Targets targets,
            Directory directory,
            Steering steering,
            Bell bell,
            Clock clock) {
        this.promises = promises;
        this.courses = courses;
        this.reckoning = reckoning;
        this.targets = targets;
        this.directory = directory;
        this.steering = steering;
        this.bell = bell;
        this.clock = clock;
    }

    /** @return how many were looked at */
    @Transactional
    int look() {
        var waiting = promises.hold(courses.free(promises.toLookAt(AT_ONCE)));
        var now = clock.instant();
        courses.of(waiting).forEach(it -> escalate(it, now));
        // What was done may have changed what is promised.
        promises.keep(courses.of(waiting).stream()
                .map(it -> reckoning.of(it, now.plusMillis(1)))
                .toList());
        return waiting.size();
    }

    private void escalate(Course course, Instant now) {
        var target = targets.choose(course.category(), course.priority(), course.client())
                .chosen();
        if (target == null) return;
        for (var clock : reckoning.clocks(course, target).all()) {
            if (clock.pending()) escalate(course, clock, now);
        }
    }

    private void escalate(Course course, Stopwatch watch, Instant now) {
        for (var percent :
                targets.steps().stream().map(Step::percent).distinct().toList()) {
            var reached = watch.reaches(percent).filter(it -> !it.isAfter(now));
            if (reached.isEmpty() || !promises.saidNow(course, watch, percent)) continue;
            targets.steps().stream().filter(it -> it.percent() == percent).forEach(it -> take(it, course, watch));
        }
    }

    private void take(Step step, Course course, Stopwatch watch) {
        var who = who(step, course);
        switch (step.act()) {
            case NOTIFY -> {}
            case REASSIGN -> who.ifPresent(it -> steering.assign(course.ticket(), it));
            case RAISE -> steering.raise(course.ticket());
        }
        var key = "target " + course.ticket().value() + " " + watch.kind() + " "
                + watch.since().toEpochMilli() + " " + step.percent();
        var news = new News(
                        Occasion.TARGET,
                        key,
                        course.ticket(),
                        course.team(),
                        null,
                        null,
                        List.of(Integer.toString(step.percent())))
                .saying(step.percent() < ALL ? null : "over");
        who.ifPresent(it -> bell.tell(news, Set.of(it)));
    }

    /** Where a place is empty, or whoever holds it has left or does not see what the team has, the next one up. */
    private Optional<PersonId> who(Step step, Course course) {
        var team = directory.team(course.team());
        return switch (step.who()) {
            case ASSIGNEE -> first(team, course.assignee(), team.lead(), team.partner());
            case LEAD -> first(team, team.lead(), team.partner(), course.assignee());
            case PARTNER -> first(team, team.partner(), team.lead(), course.assignee());
            case PERSON -> first(team, step.person(), team.lead(), course.assignee());
        };
    }

    private Optional<PersonId> first(Team team, @Nullable PersonId... candidates) {
        return Stream.of(candidates)
                .filter(Objects::nonNull)
                .filter(it -> directory.person(it).active())
                .filter(it -> directory.person(it).teams().contains(team.id()))
                .findFirst();
    }
}
