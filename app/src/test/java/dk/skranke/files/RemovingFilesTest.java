package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovingFilesTest {

    private static final Instant NOW = Instant.now();

    @TempDir
    private Path data;

    private Box box;

    @BeforeEach
    void open() {
        box = Box.in(data);
    }

    @Test
    void what_was_kept_a_day_ago_can_go() throws IOException {
        var old = kept(10, Duration.ofHours(25));

        assertThat(box.store().settled(NOW)).containsExactly(old);
        assertThat(box.store().remove(old, NOW)).isTrue();
        assertThat(box.kept()).isEmpty();
        assertThat(box.store().remove(old, NOW)).isFalse();
    }

    @Test
    void what_is_younger_than_a_day_stays() throws IOException {
        var young = kept(10, Duration.ofHours(23));

        assertThat(box.store().settled(NOW)).isEmpty();
        assertThat(box.store().remove(young, NOW)).isFalse();
        assertThat(box.kept()).containsExactly(box.place(young));
    }

    @Test
    void what_is_kept_again_is_young_again() throws IOException {
        var old = kept(10, Duration.ofDays(300));

        box.store().keep(Box.bytes(10), "aftale.bin");

        assertThat(box.store().remove(old, NOW)).isFalse();
        assertThat(box.kept()).containsExactly(box.place(old));
    }

    @Test
    void what_was_being_taken_out_when_the_program_was_killed_comes_back() throws IOException {
        var old = kept(10, Duration.ofHours(25));
        Files.move(box.place(old), data.resolve("files", "leaving", old.value()));

        Box.in(data);

        assertThat(box.kept()).containsExactly(box.place(old));
        assertThat(data.resolve("files", "leaving")).isEmptyDirectory();
    }

    private ContentId kept(int length, Duration ago) throws IOException {
        var id = box.store().keep(Box.bytes(length), "aftale.bin").id();
        Files.setLastModifiedTime(box.place(id), FileTime.from(NOW.minus(ago)));
        return id;
    }
}
