package dk.skranke.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the program. Work that tells a story from the past (a sample office, an import) binds the moment it tells of. */
public final class Moment extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock system;

    public Moment(Clock system) {
        this.system = system;
    }

    /** Runs the work as if it happened then. */
    public static void at(Instant then, Runnable work) {
        ScopedValue.where(TOLD, then).run(work);
    }

    /** Whether what happens now is a story from the past: whoever would act on it has long done so. */
    public static boolean told() {
        return TOLD.isBound();
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }
}
