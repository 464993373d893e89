package dk.skranke.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an earlier run may have left in the data folder: a postmaster that still lives, or the pid file of a dead one. */
final class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Leftover() {}

    static void clear(Path data) throws IOException, InterruptedException {
        var process = PidFile.read(data).flatMap(it -> ProcessHandle.of(it.pid()));
        if (process.isPresent() && isPostmasterOf(data, process.get())) stop(process.get());
        killChildren(data);
        // Its pid may be another process's by now, and PostgreSQL would take that for a living postmaster. Should any
        // of its children still live, PostgreSQL sees them in the shared memory and refuses by itself.
        Files.deleteIfExists(PidFile.in(data));
    }

    /** One that is busy does not notice that its postmaster is gone, and no other can start meanwhile. Linux only. */
    private static void killChildren(Path data) {
        ProcessHandle.allProcesses()
                .filter(Leftover::isPostgres)
                .filter(it -> worksIn(data, it))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean worksIn(Path data, ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isPostmasterOf(Path data, ProcessHandle process) {
        var arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        return isPostgres(process) && arguments.contains(data.toString());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(it -> it.endsWith("/postgres")).isPresent();
    }

    private static void stop(ProcessHandle postmaster) throws IOException, InterruptedException {
        log.warn("An earlier PostgreSQL (pid {}) still runs here; stopping it", postmaster.pid());
        Command.run(List.of("/bin/sh", "-c", "kill -INT " + postmaster.pid()), PATIENCE);
        if (ends(postmaster)) return;
        postmaster.destroyForcibly();
        ends(postmaster);
    }

    private static boolean ends(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        }
    }
}
