package dk.skranke.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A folder with all that is in it. */
final class FileTree {

    private FileTree() {}

    static void delete(Path top) throws IOException {
        for (var file : leavesFirst(top)) Files.delete(file);
    }

    /** The top comes last: when it has the new owner, all have. */
    static void give(Path top, int owner) throws IOException {
        if (Files.getAttribute(top, "unix:uid").equals(owner)) return;
        for (var file : leavesFirst(top)) {
            Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> leavesFirst(Path top) throws IOException {
        if (!Files.exists(top)) return List.of();
        try (var files = Files.walk(top)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
