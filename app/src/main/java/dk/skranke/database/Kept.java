package dk.skranke.database;

import dk.skranke.shared.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page asks for and few changes touch, in memory; made by {@link Keeper}. Within the transaction of a change, and
 * while a story from the past is told, it is read each time and not kept: nobody else sees that yet, and taken back it never
 * was.
 */
public final class Kept<T> {

    private record Known<T>(T what, Instant until, long change) {}

    private final Supplier<T> reading;
    private final Duration fresh;
    private final InstantSource clock;
    private final Runnable telling;
    private volatile @Nullable Known<T> known;
    private volatile long changes;

    Kept(Supplier<T> reading, Duration fresh, InstantSource clock, Runnable telling) {
        this.reading = reading;
        this.fresh = fresh;
        this.clock = clock;
        this.telling = telling;
    }

    public T get() {
        if (Moment.told() || Uncommitted.by(this)) return reading.get();
        var it = known;
        if (it != null && it.change() == changes && it.until().isAfter(clock.instant())) return it.what();
        // What is read while something changes may be what was before: it bears the number of the change before.
        var change = changes;
        var what = reading.get();
        known = new Known<>(what, clock.instant().plus(fresh), change);
        return what;
    }

    /** What was read last, whether or not that is still so; for a reader that takes over what cannot have changed. */
    public @Nullable T last() {
        var it = known;
        return it == null ? null : it.what();
    }

    /** In the transaction of a change: after it, the next look on any node reads anew. */
    public void changed() {
        telling.run();
        forget();
        Uncommitted.mark(this, this::forget);
    }

    synchronized void forget() {
        changes++;
    }
}
