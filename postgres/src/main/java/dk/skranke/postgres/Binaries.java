package dk.skranke.postgres;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the class path into a cache. */
record Binaries(Path folder) {

    private static final int OWNER_EXECUTES = 0100;

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    static synchronized Binaries unpack(Path cache) throws IOException {
        var archive = find(Platform.archive());
        var binaries = new Binaries(cache.resolve("postgres-" + fingerprint(archive)));
        if (Files.exists(binaries.folder)) return binaries;

        Files.createDirectories(cache);
        try (var channel =
                        FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(binaries.folder)) binaries.unpack(archive);
        }
        return binaries;
    }

    private static URLConnection find(String archive) throws IOException {
        var url = Binaries.class.getResource("/" + archive);
        if (url == null) throw new FileNotFoundException(archive + " is missing from the class path");
        return url.openConnection();
    }

    private static String fingerprint(URLConnection archive) throws IOException {
        var number =
                archive instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : archive.getContentLengthLong();
        return Long.toHexString(number);
    }

    /** Whoever is killed half-way leaves a part behind, never a folder that looks whole. */
    private void unpack(URLConnection archive) throws IOException {
        var part = folder.resolveSibling(folder.getFileName() + ".part");
        FileTree.delete(part);
        Files.createDirectories(part);
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.getInputStream())))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) unpack(entry, tar, part);
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("The archive reaches outside: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0)
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
