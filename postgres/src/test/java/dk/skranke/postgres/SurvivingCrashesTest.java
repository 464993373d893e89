package dk.skranke.postgres;

import static dk.skranke.postgres.Given.ask;
import static dk.skranke.postgres.Given.askPatiently;
import static dk.skranke.postgres.Given.awaitGone;
import static dk.skranke.postgres.Given.shell;
import static dk.skranke.postgres.Given.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SurvivingCrashesTest {

    @TempDir
    Path home;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void write() throws Exception {
        postgres = Given.durablePostgres(home);
        tell(postgres, "create table note as select 'Printeren på 2. sal' as subject");
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void it_comes_back_by_itself_after_all_of_it_was_killed() throws Exception {
        var port = postgres.port();
        kill(Stream.concat(Stream.of(postmaster()), postmaster().descendants()));

        assertAnswersAgain();
        assertThat(postgres.port()).isEqualTo(port);
    }

    @Test
    void it_comes_back_every_time() throws Exception {
        for (var time = 0; time < 3; time++) {
            kill(Stream.of(postmaster()));
            assertAnswersAgain();
        }
    }

    @Test
    void a_statement_that_goes_on_does_not_hold_up_the_return() throws Exception {
        var busy = Thread.startVirtualThread(() -> {
            try {
                ask(postgres, "select count(*) from generate_series(1, 1e10)");
            } catch (SQLException _) {
                // it is to be killed
            }
        });
        while (!ask(postgres, "select count(*) from pg_stat_activity where query like '%1e10%'")
                .equals("2")) Thread.onSpinWait();
        kill(Stream.of(postmaster()));

        assertAnswersAgain();
        busy.join();
    }

    @Test
    void it_comes_back_when_the_shell_that_watches_it_is_killed() throws Exception {
        kill(postmaster().parent().stream());

        assertAnswersAgain();
    }

    @Test
    void a_pid_file_that_names_a_stranger_does_not_stop_the_start() throws Exception {
        var pidFile = Files.readAllLines(home.resolve("data/postmaster.pid"));
        postgres.close();
        pidFile.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(home.resolve("data/postmaster.pid"), pidFile);

        postgres = Given.durablePostgres(home);
        assertAnswersAgain();
    }

    @Test
    void after_closing_it_stays_away() throws Exception {
        var last = postmaster();
        postgres.close();

        assertThat(last.isAlive()).isFalse();
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    private ProcessHandle postmaster() {
        return ProcessHandle.of(postgres.pid()).orElseThrow();
    }

    private void kill(Stream<ProcessHandle> processes) throws Exception {
        for (var process : processes.toList()) {
            shell("kill -9 " + process.pid() + " || true");
            awaitGone(process.pid());
        }
    }

    private void assertAnswersAgain() throws Exception {
        assertThat(askPatiently(postgres, "select subject from note")).isEqualTo("Printeren på 2. sal");
        // It may answer a moment before the guard has read its new pid.
        while (ProcessHandle.of(postgres.pid()).isEmpty()) Thread.onSpinWait();
    }
}
