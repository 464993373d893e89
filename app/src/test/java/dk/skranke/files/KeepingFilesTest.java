package dk.skranke.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingFilesTest {

    private static final int SEGMENT = 64 * 1024;

    @TempDir
    private Path data;

    private Box box;

    @BeforeEach
    void open() {
        box = Box.in(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 56, SEGMENT - 55, SEGMENT, 3 * SEGMENT + 1, 25 * 1024 * 1024})
    void what_is_kept_comes_back(int size) throws IOException {
        var bytes = Box.bytes(size);

        var stored = box.store().keep(new ByteArrayInputStream(bytes), "aftale.bin", size);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(box.read(stored.id())).isEqualTo(bytes);
    }

    @Test
    void bytes_that_come_one_at_a_time_are_kept_whole() throws IOException {
        var bytes = Box.bytes(1000);

        var stored = box.store().keep(dripping(bytes), "aftale.bin", 1000);

        assertThat(box.read(stored.id())).isEqualTo(bytes);
    }

    @Test
    void they_can_be_read_one_at_a_time() throws IOException {
        var stored = box.store().keep(new byte[] {-1, 0, 7}, "aftale.bin");

        try (var content = box.store().open(stored.id())) {
            assertThat(new int[] {content.read(), content.read(), content.read(), content.read()})
                    .containsExactly(255, 0, 7, -1);
        }
    }

    @Test
    void the_same_content_is_kept_once_under_any_name() {
        var first = box.store().keep(Box.bytes(500), "aftale.bin");
        var second = box.store().keep(Box.bytes(500), "kopi.bin");

        assertThat(second).isEqualTo(first);
        box.holdsOnly(first);
    }

    @Test
    void keeping_it_again_heals_a_damaged_file() throws IOException {
        var stored = box.store().keep(Box.bytes(500), "aftale.bin");
        Files.write(box.place(stored.id()), new byte[0]);

        box.store().keep(Box.bytes(500), "aftale.bin");

        assertThat(box.read(stored.id())).isEqualTo(Box.bytes(500));
    }

    @Test
    void two_who_keep_the_same_at_once_both_get_it() throws Exception {
        Callable<StoredFile> keeping = () -> box.store().keep(Box.bytes(300_000), "aftale.bin");
        try (var office = Executors.newFixedThreadPool(2)) {
            var kept = office.invokeAll(Collections.nCopies(20, keeping));

            for (var it : kept) assertThat(box.read(it.get().id())).isEqualTo(Box.bytes(300_000));
            box.holdsOnly(kept.getFirst().get());
        }
    }

    @Test
    void a_folder_that_is_gone_is_made_again() throws IOException {
        var stored = box.store().keep(Box.bytes(500), "aftale.bin");
        Files.delete(box.place(stored.id()));
        Files.delete(box.place(stored.id()).getParent());

        box.store().keep(Box.bytes(500), "aftale.bin");

        assertThat(box.read(stored.id())).isEqualTo(Box.bytes(500));
    }

    @Test
    void a_whole_mail_is_a_mail_whatever_it_begins_with() throws IOException {
        var bytes = "<html>".getBytes(UTF_8);

        var stored = box.store().keepMail(new ByteArrayInputStream(bytes), 100);

        assertThat(stored.type()).isEqualTo("message/rfc822");
        assertThat(box.read(stored.id())).isEqualTo(bytes);
        assertThatThrownBy(() -> box.store().keepMail(new ByteArrayInputStream(bytes), 5))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void bytes_that_nobody_kept_are_missing() {
        var unknown = new ContentId("0".repeat(64));

        assertThatThrownBy(() -> box.store().open(unknown))
                .isInstanceOfSatisfying(Missing.class, it -> assertThat(it.id()).isEqualTo(unknown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../../../etc/passwd",
                "ABCD",
                "00000000/0000000000000000000000000000000000000000000000000000000"
            })
    void only_an_address_is_an_address(String text) {
        assertThatThrownBy(() -> new ContentId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neither_content_nor_name_can_be_read_from_the_disk() throws IOException {
        var secret = "Sagen mod Havnegadens Bageri forliges for 1.250.000 kr.";
        box.store().keep((secret + "\n").repeat(5000).getBytes(UTF_8), "Havnegadens-forlig.txt");

        for (var file : box.filesUnder(""))
            assertThat(file.toString() + Files.readString(file, ISO_8859_1)).doesNotContain("Havnegadens", "1.250.000");
    }

    @Test
    void the_room_that_is_left_is_known() {
        assertThat(box.store().usableSpace()).isPositive();
    }

    private static InputStream dripping(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1));
            }
        };
    }
}
