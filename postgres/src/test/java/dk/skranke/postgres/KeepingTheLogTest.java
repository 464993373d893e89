package dk.skranke.postgres;

import static dk.skranke.postgres.Given.shell;
import static dk.skranke.postgres.Given.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTheLogTest {

    @TempDir
    Path home;

    @Test
    void what_a_refused_statement_says_stays_out_of_it() throws Exception {
        try (var postgres = Given.postgres(home)) {
            tell(postgres, "create table person (name text primary key)", "insert into person values ('Henrik Aaby')");
            assertRefused(postgres, "insert into person values ('Henrik Aaby')");
            assertRefused(postgres, "select cast('Henrik Aaby' as integer)");
            assertRefused(postgres, "do $$ begin raise warning 'Henrik Aaby'; raise 'Henrik Aaby'; end $$");
        }
        assertThat(log()).content().contains("ready to accept").doesNotContain("Aaby");
    }

    @Test
    void what_a_crashed_statement_says_stays_out_of_it() throws Exception {
        try (var postgres = Given.postgres(home);
                var connection = Given.connect(postgres);
                var statement = connection.createStatement()) {
            var answer = statement.executeQuery("select pg_backend_pid(), 'Henrik Aaby'");
            answer.next();
            shell("kill -9 " + answer.getInt(1));
            assertThat(Given.askPatiently(postgres, "select 42")).isEqualTo("42");
        }
        assertThat(log()).content().contains("terminated by signal 9").doesNotContain("Aaby");
    }

    @Test
    void a_large_one_makes_room_for_a_new_one() throws Exception {
        Files.write(log(), new byte[11 * 1024 * 1024]);
        try (var _ = Given.postgres(home)) {
            assertThat(Files.size(log())).isLessThan(10_000);
            assertThat(home.resolve("postgres.log.1")).exists();
        }
    }

    private Path log() {
        return home.resolve("postgres.log");
    }

    private static void assertRefused(EmbeddedPostgres postgres, String statement) {
        assertThatThrownBy(() -> tell(postgres, statement)).hasMessageContaining("Henrik Aaby");
    }
}
