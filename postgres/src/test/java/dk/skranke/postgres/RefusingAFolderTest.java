package dk.skranke.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusingAFolderTest {

    @TempDir
    Path home;

    @Test
    void a_folder_belongs_to_one_at_a_time() throws Exception {
        try (var first = Given.postgres(home)) {
            assertThatExceptionOfType(FolderInUse.class)
                    .isThrownBy(() -> Given.postgres(home))
                    .satisfies(it -> assertThat(it.folder()).isEqualTo(home.toRealPath()));
            assertThat(Given.ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_that_another_program_has_is_refused() throws Exception {
        var program = Program.start(home);
        assertThatThrownBy(() -> Given.postgres(home)).isInstanceOf(FolderInUse.class);
        program.process().destroy();
        program.process().waitFor();
    }

    @Test
    void data_of_another_version_are_not_touched() throws Exception {
        var data = Files.createDirectory(home.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> Given.postgres(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17");
        assertThat(home.toFile().list()).containsExactly("data");
        assertThat(data.toFile().list()).containsExactly("PG_VERSION");
    }

    @Test
    void what_is_no_database_is_not_touched() throws Exception {
        Files.writeString(Files.createDirectory(home.resolve("data")).resolve("letter.txt"), "Kære Henrik");

        assertThatThrownBy(() -> Given.postgres(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no PostgreSQL data folder");
    }

    @Test
    void what_postgres_itself_complains_of_is_passed_on() throws Exception {
        Given.postgres(home).close();
        Files.writeString(home.resolve("data/postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> Given.postgres(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no_such_setting");
    }

    @Test
    void a_full_disk_is_told_of_first() {
        var said = "ok\n".repeat(20) + "FATAL:  could not write to file: No space left on device";

        assertThat(CannotStart.saying("It did not start.", said))
                .hasMessageStartingWith("It did not start. The disk is full")
                .hasMessageContaining("could not write");
    }

    @Test
    void a_computer_without_its_own_postgres_is_told_what_to_do() {
        assertThat(Platform.archive("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThatThrownBy(() -> Platform.archive("SunOS", "sparcv9"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SKRANKE_DATABASE_URL");
    }
}
