package dk.skranke.targets;

import dk.skranke.calendars.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts working time from a beginning, stands still when told to, and knows when so much had passed. */
final class Stopwatch {

    record Stretch(Instant from, @Nullable Instant until) {}

    private final Kind kind;
    private final Instant since;
    private final Duration allowed;
    private final WorkingTime time;
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Instant running;
    private @Nullable Instant stopped;

    Stopwatch(Kind kind, Instant since, Duration allowed, WorkingTime time) {
        this.kind = kind;
        this.since = since;
        this.allowed = allowed;
        this.time = time;
    }

    void run(Instant at) {
        if (running == null && stopped == null) running = at;
    }

    void pause(Instant at) {
        var from = running;
        if (from == null) return;
        stretches.add(new Stretch(from, at));
        running = null;
    }

    void stop(Instant at) {
        if (stopped != null) return;
        pause(at);
        stopped = at;
    }

    /** What had been done is not done after all: the time counts on. */
    void reopen() {
        stopped = null;
    }

    boolean pending() {
        return stopped == null;
    }

    /** When so much had passed, or will have if it runs on; empty when that is open. */
    Optional<Instant> reaches(Duration amount) {
        var left = amount;
        for (var it : stretches) {
            var worked = worked(it, it.from());
            if (worked.compareTo(left) >= 0) return Optional.of(time.after(it.from(), left));
            left = left.minus(worked);
        }
        var from = running;
        return from == null ? Optional.empty() : Optional.of(time.after(from, left));
    }

    Optional<Instant> reaches(int percent) {
        return reaches(allowed.multipliedBy(percent).dividedBy(100));
    }

    /** Between which moments it ran, and how long that was in working time; the last one may go on. */
    List<Stretch> stretches() {
        var all = new ArrayList<>(stretches);
        var from = running;
        if (from != null) all.add(new Stretch(from, null));
        return all;
    }

    Duration worked(Stretch it, Instant now) {
        return time.between(it.from(), it.until() == null ? now : it.until());
    }

    Kind kind() {
        return kind;
    }

    Instant since() {
        return since;
    }

    Reading read() {
        var used = stretches.stream().map(it -> worked(it, it.from())).reduce(Duration.ZERO, Duration::plus);
        return new Reading(
                kind,
                since,
                allowed.toSeconds(),
                used.toSeconds(),
                running,
                reaches(allowed).orElse(null),
                stopped);
    }
}
