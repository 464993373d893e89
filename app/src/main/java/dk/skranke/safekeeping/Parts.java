package dk.skranke.safekeeping;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dk.skranke.safekeeping.Manifest.Part;
import java.io.BufferedInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The files of a backup: packed, sealed where there is a passphrase, and on the disk before they count. */
record Parts(Path folder, @Nullable Seal seal) {

    private static final int BUFFER = 64 * 1024;

    interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    Part write(String name, Content content) throws IOException {
        var file = folder.resolve(name);
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        try (var disk = new FileOutputStream(file.toFile())) {
            var sum = new Sha256(disk);
            try (var packed = new Packed(seal == null ? sum : seal.seal(sum, name))) {
                content.writeTo(packed);
            }
            disk.getFD().sync();
            return new Part(name, sum.size(), sum.sum());
        }
    }

    InputStream read(Part part) throws IOException {
        var file = new BufferedInputStream(Files.newInputStream(folder.resolve(part.name())), BUFFER);
        try {
            return new GZIPInputStream(seal == null ? file : seal.unseal(file, part.name()), BUFFER);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** @throws Unable when the part is missing or not as it was written */
    void check(Part part) throws IOException {
        check(folder.resolve(part.name()), part.name(), part.size(), part.sha256());
    }

    static void check(Path file, String name, long size, String sum) throws IOException {
        try {
            if (Files.size(file) != size || !Sha256.of(file).equals(sum)) throw new Unable("altered", name);
        } catch (NoSuchFileException e) {
            throw new Unable("missing", name);
        }
    }

    private static final class Packed extends GZIPOutputStream {

        private Packed(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
