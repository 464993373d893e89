package dk.skranke.postgres;

import static dk.skranke.postgres.Given.awaitGone;
import static dk.skranke.postgres.Given.shell;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EndingWithTheProgramTest {

    @TempDir
    Path home;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.start(home);
    }

    @Test
    void a_killed_program_takes_its_postgres_along() throws Exception {
        program.process().destroyForcibly().waitFor();

        awaitGone(program.postmaster());
    }

    @Test
    void a_killed_program_takes_its_postgres_along_even_when_the_shell_was_killed_first() throws Exception {
        var shell = ProcessHandle.of(program.postmaster())
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
        shell("kill -STOP " + program.process().pid());
        shell("kill -9 " + shell.pid() + " " + program.process().pid());

        awaitGone(program.postmaster());
    }

    @Test
    void an_orphan_is_taken_over_at_the_next_start() throws Exception {
        shell("kill -STOP " + program.process().pid()); // or it would start another one
        for (var watcher : program.shells()) shell("kill -9 " + watcher.pid());
        shell("kill -9 " + program.process().pid());
        program.process().waitFor();
        assertThat(ProcessHandle.of(program.postmaster())).isPresent();

        try (var postgres = Given.postgres(home)) {
            assertThat(Given.ask(postgres, "select 42")).isEqualTo("42");
            assertThat(ProcessHandle.of(program.postmaster())).isEmpty();
        }
    }

    /** What Ctrl-C does in a terminal. */
    @Test
    void an_interrupt_of_the_whole_group_leaves_postgres_for_the_orderly_stop() throws Exception {
        shell("kill -INT -" + program.process().pid());

        assertThat(program.says().readLine()).isEqualTo("still answers 42");
        assertThat(program.says().readLine()).isEqualTo("stopped");
        awaitGone(program.postmaster());
    }
}
