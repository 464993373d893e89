package dk.skranke.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses to be root; in a container the program often is. */
class RunningAsAnotherAccountTest {

    @TempDir
    Path home;

    @BeforeEach
    void asRoot() throws Exception {
        assumeTrue(!Account.choose().equals(Account.OUR_OWN), "not root");
    }

    @Test
    void the_data_go_to_the_account_and_back() throws Exception {
        letOthersIn();
        try (var postgres = start(Account.UNPRIVILEGED, OwnGroup.PERL)) {
            Given.tell(postgres, "create table note as select 'Sofie Krogh' as lawyer");
            assertThat(Files.getAttribute(home.resolve("data/base"), "unix:uid"))
                    .isEqualTo(65534);
        }
        try (var postgres = start(Account.DISGUISED, List.of())) {
            assertThat(Given.ask(postgres, "select lawyer from note")).isEqualTo("Sofie Krogh");
            assertThat(Files.getAttribute(home.resolve("data/base"), "unix:uid"))
                    .isEqualTo(0);
        }
        try (var postgres = start(Account.UNPRIVILEGED, OwnGroup.PERL)) {
            assertThat(Given.ask(postgres, "select lawyer from note")).isEqualTo("Sofie Krogh");
        }
    }

    @Test
    void a_folder_that_the_account_may_not_enter_is_refused() {
        assertThatThrownBy(() -> start(Account.UNPRIVILEGED, List.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("may not enter " + home);
    }

    @Test
    void perl_takes_postgres_out_of_our_process_group() throws Exception {
        letOthersIn();
        try (var postgres = start(Account.DISGUISED, OwnGroup.PERL)) {
            assertThat(group(postgres.pid()))
                    .isNotEqualTo(group(ProcessHandle.current().pid()));
        }
    }

    private EmbeddedPostgres start(Account account, List<String> ownGroup) {
        return EmbeddedPostgres.start(home, Given.CACHE, Durability.FOR_TESTS, account, ownGroup, List.of());
    }

    private void letOthersIn() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static String group(long pid) throws Exception {
        return Files.readString(Path.of("/proc/" + pid + "/stat"))
                .replaceAll(".*\\) ", "")
                .split(" ")[2];
    }
}
