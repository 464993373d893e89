package dk.skranke.safekeeping;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Files and folders that a power cut cannot take back, and that nobody else may read. */
final class Disk {

    private Disk() {}

    static void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, asFileAttribute(fromString("rwx------")));
    }

    static Sha256 write(Path file, InputStream bytes) throws IOException {
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        try (var disk = new FileOutputStream(file.toFile())) {
            var sum = new Sha256(disk);
            bytes.transferTo(sum);
            disk.getFD().sync();
            return sum;
        }
    }

    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void forceFolders(Path top) throws IOException {
        try (var all = Files.find(top, Integer.MAX_VALUE, (_, is) -> is.isDirectory())) {
            for (var it : (Iterable<Path>) all::iterator) force(it);
        }
    }

    /** All that is in it, and it too. */
    static void delete(Path top) throws IOException {
        if (Files.notExists(top)) return;
        try (var all = Files.walk(top)) {
            for (var it : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(it);
        }
    }
}
