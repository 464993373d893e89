package dk.skranke.proof.storm;

import dk.skranke.proof.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Who is killed. */
enum Victim {
    PROGRAM,
    POSTGRESQL,
    BOTH;

    /** With SIGKILL, and up again when this returns: the program is started by whoever watches it, PostgreSQL by the program. */
    void killAndAwait(Installation program, Path data) {
        if (this != PROGRAM) killPostgres(data);
        if (this == POSTGRESQL) {
            program.awaitUp();
            return;
        }
        program.kill();
        program.again();
    }

    private static void killPostgres(Path data) {
        try {
            var pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .getFirst();
            var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            var all = new ArrayList<>(postmaster.descendants().toList());
            all.addFirst(postmaster);
            all.forEach(ProcessHandle::destroyForcibly);
            while (all.stream().anyMatch(ProcessHandle::isAlive)) Moments.pause(5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
