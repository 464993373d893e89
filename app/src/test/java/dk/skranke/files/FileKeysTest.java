package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeysTest {

    @TempDir
    private Path data;

    @Test
    void the_key_is_made_once_and_for_the_owner_alone() throws IOException {
        var box = Box.in(data);
        var key = Files.readString(box.keyFile());

        Box.in(data);

        assertThat(Files.readString(box.keyFile())).isEqualTo(key);
        assertThat(box.filesUnder("keys")).containsExactly(box.keyFile());
        assertThat(permissions(box.keyFile())).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("keys"))).isEqualTo("rwx------");
    }

    @Test
    void a_later_start_reads_what_an_earlier_one_kept() throws IOException {
        var stored = Box.in(data).store().keep(Box.bytes(1000), "aftale.bin");

        var later = Box.in(data);

        assertThat(later.read(stored.id())).isEqualTo(Box.bytes(1000));
        assertThat(later.store().keep(Box.bytes(1000), "aftale.bin")).isEqualTo(stored);
    }

    @Test
    void two_installations_give_the_same_content_different_addresses() {
        var ours = Box.in(data.resolve("ours")).store().keep(Box.bytes(10), "aftale.bin");
        var theirs = Box.in(data.resolve("theirs")).store().keep(Box.bytes(10), "aftale.bin");

        assertThat(ours.id()).isNotEqualTo(theirs.id());
    }

    @Test
    void files_without_their_key_stop_the_start_and_no_new_key_is_made() throws IOException {
        var box = Box.in(data);
        box.store().keep(Box.bytes(10), "aftale.bin");
        Files.delete(box.keyFile());

        assertThatThrownBy(() -> new FileStore(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(box.keyFile().toString());
        assertThat(box.keyFile()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"naming\":\"AAAA\"}",
                "{\"naming\":null,\"locking\":{}}",
                "{\"naming\":\"AAAA\",\"locking\":{}}"
            })
    void a_broken_key_file_stops_the_start_and_is_left_as_it_is(String broken) throws IOException {
        var box = Box.in(data);
        Files.writeString(box.keyFile(), broken);

        assertThatThrownBy(() -> new FileStore(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(box.keyFile().toString());
        assertThat(box.keyFile()).hasContent(broken);
    }

    @Test
    void programs_that_start_together_agree_on_one_key() throws Exception {
        Callable<StoredFile> start = () -> new FileStore(data).keep(Box.bytes(10), "aftale.bin");
        try (var office = Executors.newFixedThreadPool(4)) {
            var starts = office.invokeAll(Collections.nCopies(4, start));

            for (var it : starts)
                assertThat(it.get()).isEqualTo(starts.getFirst().get());
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
