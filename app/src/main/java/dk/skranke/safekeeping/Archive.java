package dk.skranke.safekeeping;

import dk.skranke.safekeeping.Manifest.Part;
import dk.skranke.safekeeping.Manifest.Table;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A written backup: what it says of itself, and whether that is so. */
record Archive(Path folder, Head head, Manifest manifest, Parts parts) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String MANIFEST = "manifest.json.gz";

    /** One kept file, as it lies in the backup. */
    record Kept(String id, long size, String sum) {

        Path in(Path files) {
            return files.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
        }

        String line() {
            return sum + " " + size + " " + id + "\n";
        }

        static Kept of(String line) {
            var words = line.split(" ");
            return new Kept(words[2], Long.parseLong(words[1]), words[0]);
        }
    }

    static Part write(Parts parts, Manifest manifest) throws IOException {
        return parts.write(MANIFEST, to -> to.write(JSON.writeValueAsBytes(manifest)));
    }

    static void write(Path folder, Head head) throws IOException {
        var bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(head);
        Disk.write(folder.resolve(Head.FILE), new ByteArrayInputStream(bytes));
    }

    static Archive open(Path folder, @Nullable String passphrase) throws IOException {
        if (!Files.isDirectory(folder)) throw new Unable("no-backup-folder", folder);
        var file = folder.resolve(Head.FILE);
        if (folder.toString().endsWith(Place.HALF) || Files.notExists(file)) throw new Unable("half", folder);
        return reopen(folder, passphrase);
    }

    /** As a reader will find it. */
    static Archive reopen(Path folder, @Nullable String passphrase) throws IOException {
        var file = folder.resolve(Head.FILE);
        try {
            var head = JSON.readValue(Files.readAllBytes(file), Head.class);
            if (head.format() != Head.FORMAT) throw new Unable("format", head.format());
            var parts = new Parts(folder, seal(head, passphrase));
            parts.check(head.manifest());
            try (var bytes = parts.read(head.manifest())) {
                return new Archive(folder, head, JSON.readValue(bytes.readAllBytes(), Manifest.class), parts);
            }
        } catch (JacksonException e) {
            throw new Unable("altered", Head.FILE);
        }
    }

    private static @Nullable Seal seal(Head head, @Nullable String passphrase) {
        var lock = head.lock();
        if (lock == null) return null;
        if (passphrase == null) throw new Unable("passphrase-needed");
        return Seal.open(passphrase, lock, head.id());
    }

    Path files() {
        return folder.resolve("files");
    }

    void forEachFile(FileWork work) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(parts.read(manifest.files().list()), StandardCharsets.US_ASCII))) {
            for (String line; (line = lines.readLine()) != null; ) work.on(Kept.of(line));
        }
    }

    interface FileWork {
        void on(Kept file) throws IOException;
    }

    /** Reads all of it. @throws Unable naming what is not as it was written */
    void check(Say say) throws IOException {
        parts.check(manifest.files().list());
        for (var it : manifest.keys()) parts.check(it);
        for (var it : manifest.tables()) {
            say.progress("checking", it.full());
            check(it);
        }
        checkFiles(
                count -> say.progress("checking-files", count, manifest.files().count()));
    }

    private void check(Table it) throws IOException {
        parts.check(it.part());
        var rows = new RowSum();
        try (var bytes = parts.read(it.part())) {
            bytes.transferTo(rows);
        }
        if (rows.rows() != it.rows() || !rows.sum().equals(it.sum()))
            throw new Unable("altered", it.part().name());
    }

    private void checkFiles(Consumer<Long> progress) throws IOException {
        var count = new long[1];
        forEachFile(it -> {
            Parts.check(it.in(files()), "files/" + it.id(), it.size(), it.sum());
            progress.accept(++count[0]);
        });
        if (count[0] != manifest.files().count())
            throw new Unable("altered", manifest.files().list().name());
    }
}
