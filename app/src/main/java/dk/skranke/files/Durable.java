package dk.skranke.files;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/** Changes of folders that a power cut cannot take back. */
final class Durable {

    private Durable() {}

    static void createFolder(Path folder, FileAttribute<?>... attributes) throws IOException {
        var parent = folder.toAbsolutePath().getParent();
        if (parent == null || Files.isDirectory(folder)) return;
        createFolder(parent);
        try {
            Files.createDirectory(folder, attributes);
        } catch (FileAlreadyExistsException _) {
            // another program that starts on the same folder was first
        }
        force(parent);
    }

    /** Only a folder that was itself forced to disk remembers the names in it. */
    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
