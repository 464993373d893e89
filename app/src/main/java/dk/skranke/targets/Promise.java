package dk.skranke.targets;

import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands with what was promised, to be kept. */
record Promise(
        TicketId ticket,
        TeamId team,
        @Nullable TargetId target,
        List<Reading> clocks,
        @Nullable Reading pressing,
        @Nullable Instant near,
        @Nullable Instant alert) {

    /** A ticket that nothing is promised for. */
    static Promise none(Course course) {
        return new Promise(course.ticket(), course.team(), null, List.of(), null, null, null);
    }

    /** @param from steps that were reached before are taken as said */
    static Promise of(Course course, Target target, Clocks clocks, List<Step> steps, Instant from) {
        var readings = clocks.readings();
        var pressing = Reading.pressing(readings);
        var near = pressing.filter(it -> !it.paused())
                .flatMap(it -> clocks.all().stream()
                        .filter(clock -> clock.kind() == it.kind())
                        .findFirst()
                        .flatMap(clock -> clock.reaches(nearest(steps))));
        var alert = clocks.all().stream()
                .filter(Stopwatch::pending)
                .flatMap(clock -> steps.stream().flatMap(step -> clock.reaches(step.percent()).stream()))
                .filter(it -> !it.isBefore(from))
                .min(Instant::compareTo);
        return new Promise(
                course.ticket(),
                course.team(),
                target.id(),
                readings,
                pressing.orElse(null),
                near.orElse(null),
                alert.orElse(null));
    }

    private static int nearest(List<Step> steps) {
        return steps.stream().mapToInt(Step::percent).min().orElse(75);
    }

    @Nullable
    Instant due() {
        return pressing == null ? null : pressing.due();
    }

    boolean paused() {
        return pressing != null && pressing.paused();
    }

    Optional<Reading> clock(Kind kind) {
        return clocks.stream().filter(it -> it.kind() == kind).findFirst();
    }
}
