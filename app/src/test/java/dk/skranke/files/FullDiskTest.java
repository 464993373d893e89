package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small disk of its own, which only root may mount. */
class FullDiskTest {

    private static final int MB = 1024 * 1024;

    @TempDir
    private Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) run("umount", folder.toString());
    }

    @Test
    void bytes_that_find_no_room_are_refused_and_leave_nothing() throws Exception {
        mount("size=4m");
        var box = Box.in(folder);
        var earlier = box.store().keep(Box.bytes(MB), "aftale.bin");

        for (var size : new int[] {3 * MB, 8 * MB})
            assertThatThrownBy(() -> box.store().keep(Box.bytes(size), "stor.bin"))
                    .isInstanceOf(StorageFull.class);

        box.holdsOnly(earlier);
        assertThat(box.read(earlier.id())).isEqualTo(Box.bytes(MB));
        assertThat(box.read(box.store().keep(Box.bytes(MB + 1), "mindre.bin").id()))
                .isEqualTo(Box.bytes(MB + 1));
    }

    @Test
    void a_disk_that_can_name_no_more_files_is_full_too() throws Exception {
        mount("size=16m,nr_inodes=20");
        var box = Box.in(folder);

        assertThatThrownBy(() -> {
                    for (var size = 0; size < 20; size++) box.store().keep(Box.bytes(size), "lille.bin");
                })
                .isInstanceOf(StorageFull.class);

        assertThat(box.filesUnder("files/incoming")).isEmpty();
    }

    private void mount(String options) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount")));
        mounted = run("mount", "-t", "tmpfs", "-o", options, "none", folder.toString());
        assumeTrue(mounted);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
