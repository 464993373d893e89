package dk.skranke.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of PostgreSQL: a postmaster, and the shell that watches over it. */
final class Server {

    private static final Logger log = LoggerFactory.getLogger(Server.class);

    /**
     * The reader waits for the end of a pipe that this JVM holds open, so it hears of the JVM's death in every form, and of
     * the shell's. It asks again each second, for a postmaster that has only just begun does not listen yet.
     */
    private static final String SUPERVISOR = """
            trap '' INT TERM HUP QUIT
            exec 3<&0 </dev/null
            "$@" 3<&- &
            postmaster=$!
            (while read -r line; do :; done; while kill -INT $postmaster; do sleep 1; done) <&3 3<&- >/dev/null 2>&1 &
            reader=$!
            exec 3<&-
            wait $postmaster
            code=$?
            kill -KILL $reader
            exit $code
            """;

    private static final Duration TO_BE_READY = Duration.ofMinutes(10);
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final Process shell;
    private final DataFolder folder;
    private final long born = System.nanoTime();
    private volatile long pid;

    private Server(Process shell, DataFolder folder) {
        this.shell = shell;
        this.folder = folder;
    }

    static List<String> supervised(List<String> postgres) {
        return Command.join(List.of("/bin/sh", "-c", SUPERVISOR, "supervisor"), postgres);
    }

    static Server launch(List<String> words, DataFolder folder) throws IOException {
        var output = Redirect.appendTo(folder.log().file().toFile());
        return new Server(Command.prepare(words).redirectOutput(output).start(), folder);
    }

    long pid() {
        return pid;
    }

    /** False when it ended instead. */
    boolean becomesReady() throws IOException, InterruptedException {
        while (!shell.waitFor(10, TimeUnit.MILLISECONDS)) {
            if (isReady()) return true;
            if (age().compareTo(TO_BE_READY) > 0)
                throw CannotStart.saying(
                        "PostgreSQL is not ready after " + TO_BE_READY + ".",
                        folder.log().text());
        }
        return false;
    }

    /** The file may still tell of an earlier postmaster; ours is a child of the shell. */
    private boolean isReady() throws IOException {
        var file = PidFile.read(folder.data()).filter(PidFile::ready);
        var child = file.flatMap(it -> ProcessHandle.of(it.pid()))
                .filter(it -> it.parent().equals(Optional.of(shell.toHandle())));
        child.ifPresent(it -> pid = it.pid());
        return child.isPresent();
    }

    /** How long that took. */
    Duration awaitEnd() throws InterruptedException {
        var from = System.nanoTime();
        shell.waitFor();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    int exitCode() {
        return shell.exitValue();
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - born);
    }

    void stop() throws IOException, InterruptedException {
        shell.getOutputStream().close();
        if (shell.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) return;
        log.warn("PostgreSQL did not stop within {}; killing it, it will recover at the next start", TO_STOP);
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS);
    }
}
