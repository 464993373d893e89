package dk.skranke.postgres;

import static dk.skranke.postgres.Given.ask;
import static dk.skranke.postgres.Given.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingPostgresTest {

    @TempDir
    Path home;

    @Test
    void it_answers() throws Exception {
        try (var postgres = Given.postgres(home)) {
            assertThat(ask(postgres, "select version()")).startsWith("PostgreSQL 18.");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "select pg_backend_pid() is not null")).isEqualTo("t");
            assertThat(ProcessHandle.of(postgres.pid())).isPresent();
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (var postgres = Given.postgres(home)) {
            tell(postgres, "create table note as select 'Havnegadens Bageri ApS' as client");
        }
        try (var postgres = Given.postgres(home)) {
            assertThat(ask(postgres, "select client from note")).isEqualTo("Havnegadens Bageri ApS");
        }
    }

    @Test
    void a_durable_database_is_careful_whatever_its_files_say() throws Exception {
        try (var postgres = Given.durablePostgres(home)) {
            tell(postgres, "alter system set fsync = off", "select pg_reload_conf()");
            assertThat(ask(postgres, "select current_setting('fsync') || current_setting('full_page_writes')"))
                    .isEqualTo("onon");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void a_port_that_someone_else_got_first_is_left_to_them() throws Exception {
        Given.postgres(home).close();
        try (var folder = DataFolder.claim(home);
                var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Iterator<Integer> ports =
                    List.of(taken.getLocalPort(), Ports.free()).iterator();
            var launch = new Launch(
                    folder,
                    Binaries.unpack(Given.CACHE.toAbsolutePath()),
                    Account.choose(),
                    Durability.FOR_TESTS,
                    OwnGroup.prefix(),
                    List.of());
            try (var guard = Guard.start(launch, ports::next)) {
                assertThat(guard.port()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (var postgres = Given.postgres(home)) {
            assertThatThrownBy(() -> ask(postgres.port(), "guess", "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void only_the_owner_may_read_the_folder() throws Exception {
        try (var _ = Given.postgres(home)) {
            assertThat(permissions("data")).isEqualTo("rwx------");
            assertThat(permissions("password")).isEqualTo("rw-------");
            assertThat(permissions("postgres.log")).isEqualTo("rw-------");
        }
    }

    @Test
    void closing_twice_is_closing() {
        var postgres = Given.postgres(home);
        postgres.close();
        try (var next = Given.postgres(home)) {
            postgres.close();
            assertThatThrownBy(() -> Given.postgres(home)).isInstanceOf(FolderInUse.class);
            assertThat(next.pid()).isPositive();
        }
    }

    private String permissions(String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
    }
}
