package dk.skranke.proof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What processes have used of the processors, in milliseconds, as Linux counts it: in steps of ten. */
final class Cpu {

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;
    private static final int MS_PER_TICK = 10;

    private Cpu() {}

    /** Of one process, and of its children, living and gone. */
    static long family(long pid) {
        var living = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid)
                .map(it -> ticks(it, false));
        return LongStream.concat(LongStream.of(ticks(pid, true)), living).sum() * MS_PER_TICK;
    }

    private static long ticks(long pid, boolean withGone) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name may hold spaces; what follows its bracket does not.
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var own = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
            return withGone ? own + Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CSTIME]) : own;
        } catch (IOException e) {
            return 0; // it has just gone; its parent counts it
        }
    }
}
