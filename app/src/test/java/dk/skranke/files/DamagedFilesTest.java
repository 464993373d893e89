package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFilesTest {

    private static final int SEGMENT = 64 * 1024;

    @TempDir
    private Path data;

    private Box box;

    @BeforeEach
    void open() {
        box = Box.in(data);
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_is() throws IOException {
        var stored = keep(3 * SEGMENT);
        var sound = Files.readAllBytes(box.place(stored.id()));
        var random = new Random(42);

        for (var at = 0; at < 300; at++) {
            // the first 200 bytes are the head, the rest is anywhere
            var place = at < 200 ? at : random.nextInt(sound.length);
            var flipped = sound.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            refused(stored, flipped);
        }
    }

    @Test
    void a_cut_file_is_found_wherever_it_was_cut() throws IOException {
        var stored = keep(3 * SEGMENT);
        var sound = Files.readAllBytes(box.place(stored.id()));

        for (var length = 0; length < 300; length++) refused(stored, Arrays.copyOf(sound, length));
        for (var length = sound.length - 1; length > 0; length -= 1009) refused(stored, Arrays.copyOf(sound, length));
        for (var segments = 1; segments <= 3; segments++)
            refused(stored, Arrays.copyOf(sound, head() + segments * SEGMENT));
    }

    @Test
    void a_lengthened_file_is_found() throws IOException {
        var stored = keep(SEGMENT);
        var sound = Files.readAllBytes(box.place(stored.id()));

        refused(stored, Arrays.copyOf(sound, sound.length + 1));
        refused(stored, Arrays.copyOf(sound, sound.length + SEGMENT));
    }

    @Test
    void exchanged_segments_are_found() throws IOException {
        var stored = keep(4 * SEGMENT);
        var bytes = Files.readAllBytes(box.place(stored.id()));
        var second = Arrays.copyOfRange(bytes, head() + SEGMENT, head() + 2 * SEGMENT);
        System.arraycopy(bytes, head() + 2 * SEGMENT, bytes, head() + SEGMENT, SEGMENT);
        System.arraycopy(second, 0, bytes, head() + 2 * SEGMENT, SEGMENT);

        refused(stored, bytes);
    }

    @Test
    void exchanged_files_do_not_open() throws IOException {
        var one = keep(1000);
        var other = keep(1001);
        var aside = data.resolve("aside");
        Files.move(box.place(one.id()), aside);
        Files.move(box.place(other.id()), box.place(one.id()));
        Files.move(aside, box.place(other.id()));

        assertThatThrownBy(() -> box.store().open(one.id())).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> box.store().open(other.id())).isInstanceOf(Damaged.class);
    }

    @Test
    void the_head_of_one_file_does_not_open_the_content_of_another() throws IOException {
        var one = keep(1000);
        var mixed = Files.readAllBytes(box.place(keep(1001).id()));
        System.arraycopy(Files.readAllBytes(box.place(one.id())), 0, mixed, 0, head());

        refused(one, mixed);
    }

    @Test
    void damage_at_the_beginning_shows_when_the_file_is_opened() throws IOException {
        var stored = keep(3 * SEGMENT);
        flip(stored, SEGMENT / 2);

        assertThatThrownBy(() -> box.store().open(stored.id()))
                .isInstanceOfSatisfying(Damaged.class, it -> assertThat(it.id()).isEqualTo(stored.id()));
    }

    @Test
    void nothing_of_a_damaged_segment_or_after_it_is_given() throws IOException {
        var stored = keep(4 * SEGMENT);
        flip(stored, 2 * SEGMENT + 5000);
        var given = new ByteArrayOutputStream();

        try (var content = box.store().open(stored.id())) {
            assertThatThrownBy(() -> content.transferTo(given))
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(Damaged.class);
            assertThatThrownBy(content::read).isInstanceOf(IOException.class).hasCauseInstanceOf(Damaged.class);
        }

        assertThat(given.size()).isLessThan(2 * SEGMENT);
        assertThat(given.toByteArray()).isEqualTo(Arrays.copyOf(Box.bytes(4 * SEGMENT), given.size()));
    }

    @Test
    void a_file_of_another_installation_does_not_open() throws IOException {
        var stored = keep(1000);
        var theirs = Box.in(data.resolve("elsewhere"));
        Files.createDirectories(theirs.place(stored.id()).getParent());
        Files.copy(box.place(stored.id()), theirs.place(stored.id()), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> theirs.store().open(stored.id())).isInstanceOf(Damaged.class);
    }

    private StoredFile keep(int size) {
        return box.store().keep(Box.bytes(size), "aftale.bin");
    }

    private void flip(StoredFile stored, int place) throws IOException {
        var bytes = Files.readAllBytes(box.place(stored.id()));
        bytes[place] ^= 1;
        Files.write(box.place(stored.id()), bytes);
    }

    private void refused(StoredFile stored, byte[] onDisk) throws IOException {
        Files.write(box.place(stored.id()), onDisk);
        try {
            box.read(stored.id());
        } catch (Damaged _) {
            return;
        } catch (IOException damage) {
            assertThat(damage).hasCauseInstanceOf(Damaged.class);
            return;
        }
        throw new AssertionError("Gave bytes that were not kept");
    }

    private static int head() {
        return 1 + Keys.LOCKED;
    }
}
