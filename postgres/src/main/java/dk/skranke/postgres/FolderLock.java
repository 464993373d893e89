package dk.skranke.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps everyone else out of a folder for as long as this program lives. */
final class FolderLock implements AutoCloseable {

    /** Closing any channel on a file drops the JVM's lock on it, so a second taker in here must not even open it. */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        if (!TAKEN_HERE.add(folder)) throw new FolderInUse(folder);
        try {
            return new FolderLock(folder, lockedChannel(folder));
        } catch (IOException | RuntimeException e) {
            TAKEN_HERE.remove(folder);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) return channel;
        channel.close();
        throw new FolderInUse(folder);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!channel.isOpen()) return; // the folder may be someone else's by now
        channel.close();
        TAKEN_HERE.remove(folder);
    }
}
