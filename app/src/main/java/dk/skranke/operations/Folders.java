package dk.skranke.operations;

import dk.skranke.database.HalfRestored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The data folder before the program starts. */
public final class Folders {

    private static final String SAMPLE = "sample-office";

    private Folders() {}

    /** Is in the data folder from the first to the last moment of a restore. */
    public static final String RESTORING = "restore-unfinished";

    /** Starts the sample office over where that was asked for; never touches a folder that holds anything else. */
    public static void prepare() {
        if (Files.exists(Path.of(System.getProperty("skranke.data", "data")).resolve(RESTORING)))
            throw new HalfRestored();
        if (!Boolean.getBoolean("skranke.demo")) return;
        var data = Path.of(System.getProperty("skranke.data", "data/demo"));
        try {
            if (Boolean.getBoolean("skranke.demo.fresh") && Files.exists(data.resolve(SAMPLE))) clear(data);
            Files.createDirectories(data);
            Files.write(data.resolve(SAMPLE), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path data) throws IOException {
        mustBeUnused(data.resolve("postgres"));
        try (var walk = Files.walk(data)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(data)) Files.delete(path);
            }
        }
    }

    private static void mustBeUnused(Path postgres) throws IOException {
        var lock = postgres.resolve("lock");
        if (!Files.exists(lock)) return;
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var mine = channel.tryLock()) {
            if (mine == null) throw new dk.skranke.postgres.FolderInUse(postgres);
        }
    }
}
