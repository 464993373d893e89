package dk.skranke.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The bytes that the office keeps: each content once, encrypted, under an address that only this installation can compute. */
public class FileStore {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path files;
    private final Path incoming;
    private final Path leaving;
    private final Keys keys;

    /** The inner folders that this program has forced to disk, by their four digits: nobody removes them. */
    private final boolean[] lasting = new boolean[1 << 16];

    /** @throws IllegalStateException when there are files but not the key to them */
    public FileStore(Path data) {
        files = data.resolve("files");
        incoming = files.resolve("incoming");
        leaving = files.resolve("leaving");
        try {
            Durable.createFolder(incoming);
            Durable.createFolder(leaving);
            keys = keys(new KeyFile(data.resolve("keys")));
            removeAbandoned();
            comeBack();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Keeps the bytes durably before it returns, without ever holding the whole of them in memory. Of the name only the
     * extension counts, as a hint at the type.
     *
     * @throws TooLarge when more bytes than the limit arrive
     * @throws StorageFull when the disk has no room for them
     */
    public StoredFile keep(InputStream bytes, String fileName, long limit) {
        return keep(bytes, first -> FileType.of(first, fileName), limit);
    }

    /** Keeps a whole mail in the same way: what it is need not be found out. */
    public StoredFile keepMail(InputStream bytes, long limit) {
        return keep(bytes, _ -> FileType.MAIL, limit);
    }

    private StoredFile keep(InputStream bytes, Function<byte[], String> type, long limit) {
        var arriving = incoming.resolve(UUID.randomUUID().toString());
        try {
            var stored = new SealedFile(arriving, keys).write(bytes, type, limit);
            settle(arriving, stored.id());
            return stored;
        } catch (IOException failure) {
            throw isFull(failure) ? new StorageFull(failure) : new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        } finally {
            discard(arriving);
        }
    }

    public StoredFile keep(byte[] bytes, String fileName) {
        return keep(new ByteArrayInputStream(bytes), fileName, bytes.length);
    }

    /**
     * Gives the bytes back. Damage that shows while they are read is an {@link IOException} caused by {@link Damaged};
     * bytes that were not kept are never given.
     *
     * @throws Damaged when the bytes on disk are not what was kept
     * @throws Missing when none are kept under the address
     */
    public InputStream open(ContentId id) {
        try {
            return new SealedFile(place(id), keys).read(id);
        } catch (NoSuchFileException _) {
            throw new Missing(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What the file takes on disk: a little more than it is long.
     *
     * @throws Missing when none is kept under the address
     */
    public long size(ContentId id) {
        try {
            return Files.size(place(id));
        } catch (NoSuchFileException _) {
            throw new Missing(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the file lies, sealed: for whoever copies it as it is. */
    public Path place(ContentId id) {
        return inner(id).resolve(id.value());
    }

    /** All that is kept; what comes meanwhile may be left out. */
    public Stream<ContentId> all() {
        try {
            return Files.find(files, 3, (it, is) -> is.isRegularFile() && !isOnItsWay(it))
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.matches("[0-9a-f]{64}"))
                    .map(ContentId::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was kept for the last time so long ago that whoever kept it has told the database, if they ever will. */
    public Stream<ContentId> settled(Instant now) {
        return all().filter(it -> isOld(place(it), now));
    }

    /**
     * Removes what nobody refers to. Whoever keeps the same bytes at this very moment keeps them: what is taken out of its
     * place first and turns out to be young is put back, and what is kept later finds the place empty.
     *
     * @return whether it is gone
     */
    public boolean remove(ContentId id, Instant now) {
        var out = leaving.resolve(id.value());
        try {
            if (!isOld(place(id), now)) return false;
            Files.move(place(id), out, ATOMIC_MOVE);
            if (isOld(out, now)) return Files.deleteIfExists(out);
            comeBack(out);
            return false;
        } catch (NoSuchFileException _) {
            return false; // another program on the same folder was quicker
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOld(Path it, Instant now) {
        var modified = it.toFile().lastModified();
        return modified > 0 && Instant.ofEpochMilli(modified).plus(ABANDONED).isBefore(now);
    }

    /** Whoever was taking files out was killed: the next time they will be looked at anew. */
    private void comeBack() throws IOException {
        try (var all = Files.newDirectoryStream(leaving)) {
            for (var it : all) comeBack(it);
        }
    }

    private void comeBack(Path out) throws IOException {
        var id = new ContentId(out.getFileName().toString());
        Files.createDirectories(inner(id));
        try {
            Files.createLink(place(id), out);
        } catch (FileAlreadyExistsException _) {
            // kept again meanwhile: the same bytes
        } catch (NoSuchFileException _) {
            return;
        }
        Durable.force(inner(id));
        Files.deleteIfExists(out);
    }

    private boolean isOnItsWay(Path it) {
        return it.startsWith(incoming) || it.startsWith(leaving);
    }

    public long usableSpace() {
        try {
            return Files.getFileStore(files).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Keys keys(KeyFile file) throws IOException, GeneralSecurityException {
        if (file.isMissing()) {
            // Another node may have made it, and kept a file already, since the first look.
            if (holdsFiles() && file.isMissing())
                throw new IllegalStateException("Put the copy of %s back: the files in %s cannot be read without it"
                        .formatted(file.place(), files));
            file.create();
        }
        return file.read();
    }

    private boolean holdsFiles() throws IOException {
        try (var kept = Files.find(files, 3, (it, is) -> is.isRegularFile() && !isOnItsWay(it))) {
            return kept.findAny().isPresent();
        }
    }

    /** Another program on the same folder may finish or remove its own file meanwhile: one that is gone is 0 old. */
    private void removeAbandoned() throws IOException {
        var yesterday = System.currentTimeMillis() - ABANDONED.toMillis();
        try (var arrivals = Files.newDirectoryStream(incoming)) {
            for (var it : arrivals) if (it.toFile().lastModified() < yesterday) Files.deleteIfExists(it);
        }
    }

    private Path outer(ContentId id) {
        return files.resolve(id.value().substring(0, 2));
    }

    private Path inner(ContentId id) {
        return outer(id).resolve(id.value().substring(2, 4));
    }

    /** Takes the place of an equal file, for that one may be damaged or not yet be safe on disk. */
    private void settle(Path arrived, ContentId id) throws IOException {
        var folder = Integer.parseInt(id.value(), 0, 4, 16);
        var there = Files.isDirectory(inner(id));
        if (!there) Files.createDirectories(inner(id));
        Files.move(arrived, place(id), ATOMIC_MOVE);
        Durable.force(inner(id));
        if (there && lasting[folder]) return;
        Durable.force(outer(id));
        Durable.force(files);
        lasting[folder] = true;
    }

    /** The system tells it in its own language only, so what is left on the disk is asked too. */
    private boolean isFull(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        return message.contains("No space left") || message.contains("quota") || usableSpace() < 1024 * 1024;
    }

    private static void discard(Path arriving) {
        try {
            Files.deleteIfExists(arriving);
        } catch (IOException _) {
            // a later start removes it
        }
    }
}
