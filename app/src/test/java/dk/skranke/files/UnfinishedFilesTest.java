package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedFilesTest {

    @TempDir
    private Path data;

    private Box box;

    @BeforeEach
    void open() {
        box = Box.in(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 200_000})
    void more_than_the_limit_is_refused_and_leaves_nothing(int limit) {
        assertThatThrownBy(() -> box.store().keep(new ByteArrayInputStream(Box.bytes(limit + 1)), "stor.bin", limit))
                .isInstanceOfSatisfying(
                        TooLarge.class, it -> assertThat(it.limit()).isEqualTo(limit));

        assertThat(box.kept()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(Box.bytes(200_000)), failing());

        assertThatThrownBy(() -> box.store().keep(broken, "stor.bin", 1_000_000))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(box.kept()).isEmpty();
    }

    @Test
    void a_start_removes_what_was_abandoned_a_day_ago_and_nothing_newer() throws IOException {
        var stored = box.store().keep(Box.bytes(10), "aftale.bin");
        var old = Files.createFile(data.resolve("files", "incoming", "old"));
        var fresh = Files.createFile(data.resolve("files", "incoming", "fresh"));
        var longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(box.place(stored.id()), longAgo);

        Box.in(data);

        assertThat(box.kept()).containsExactlyInAnyOrder(fresh, box.place(stored.id()));
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The client went away");
            }
        };
    }
}
