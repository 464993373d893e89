package dk.skranke.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder that backups are written to, one at a time. */
final class Place implements AutoCloseable {

    static final String HALF = ".partial";

    private static final Pattern WHOLE = Pattern.compile("skranke-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ");

    private final Path folder;
    private final FileChannel lock;

    private Place(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Place claim(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new Unable("no-target", folder);
        var lock = FileChannel.open(
                folder.resolve(".skranke-backup"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() != null) return new Place(folder, lock);
        lock.close();
        throw new Unable("target-busy", folder);
    }

    /** What a killed backup left behind is of no use to anyone. */
    Path begin(String name) throws IOException {
        for (var it : all()) if (it.getFileName().toString().endsWith(HALF)) Disk.delete(it);
        if (Files.exists(folder.resolve(name))) throw new Unable("target-exists", folder.resolve(name));
        var half = folder.resolve(name + HALF);
        Disk.createFolder(half);
        return half;
    }

    Path finish(Path half, String name) throws IOException {
        Disk.forceFolders(half);
        var whole = Files.move(half, folder.resolve(name));
        Disk.force(folder);
        return whole;
    }

    void keep(@Nullable Integer most) throws IOException {
        if (most == null) return;
        var whole = all().stream()
                .filter(it -> WHOLE.matcher(it.getFileName().toString()).matches())
                .sorted()
                .toList();
        for (var it : whole.subList(0, Math.max(0, whole.size() - most))) remove(it);
    }

    /** By another name first: what is half removed must not look like a backup. */
    private static void remove(Path backup) throws IOException {
        Disk.delete(Files.move(backup, backup.resolveSibling(backup.getFileName() + HALF)));
    }

    private List<Path> all() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(it -> it.getFileName().toString().startsWith("skranke-"))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
