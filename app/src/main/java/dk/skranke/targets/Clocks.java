package dk.skranke.targets;

import dk.skranke.calendars.WorkingTime;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Course.Turn;
import dk.skranke.ticketing.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's clocks, run through its whole history under one target. Since nothing is carried over from an earlier
 * reckoning, another target, priority or calendar counts as if it had held from the beginning.
 */
final class Clocks {

    private final Target target;
    private final WorkingTime time;
    private final @Nullable Stopwatch first;
    private final @Nullable Stopwatch resolution;
    private @Nullable Stopwatch next;
    private boolean running = true;
    private boolean answered;

    private Clocks(Target target, WorkingTime time, Instant openedAt) {
        this.target = target;
        this.time = time;
        this.first = begin(Kind.FIRST, openedAt);
        this.resolution = begin(Kind.RESOLUTION, openedAt);
    }

    static Clocks of(Course course, Target target, WorkingTime time) {
        var clocks = new Clocks(target, time, course.openedAt());
        for (var turn : course.turns()) {
            switch (turn) {
                case Turn.Asked it -> clocks.asked(it.at());
                case Turn.Answered it -> clocks.answered(it.at());
                case Turn.Moved it -> clocks.moved(it.at(), it.to());
            }
        }
        return clocks;
    }

    List<Stopwatch> all() {
        return Stream.of(first, next, resolution).filter(Objects::nonNull).toList();
    }

    List<Reading> readings() {
        return all().stream().map(Stopwatch::read).toList();
    }

    private void asked(Instant at) {
        if (!answered || next != null && next.pending()) return;
        next = begin(Kind.NEXT, at);
    }

    private void answered(Instant at) {
        answered = true;
        if (first != null) first.stop(at);
        if (next != null) next.stop(at);
    }

    private void moved(Instant at, TicketStatus to) {
        running = to.open() && !(to.waiting() && target.pauses());
        if (!to.open()) {
            answered(at);
            if (resolution != null) resolution.stop(at);
            return;
        }
        if (resolution != null) resolution.reopen();
        for (var it : all()) {
            if (running) it.run(at);
            else it.pause(at);
        }
    }

    private @Nullable Stopwatch begin(Kind kind, Instant at) {
        Duration allowed = target.allowed(kind);
        if (allowed == null) return null;
        var it = new Stopwatch(kind, at, allowed, time);
        if (running) it.run(at);
        return it;
    }
}
