package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A store in a folder of its own, with a look at what lies on the disk. */
record Box(Path data, FileStore store) {

    static Box in(Path data) {
        return new Box(data, new FileStore(data));
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    byte[] read(ContentId id) throws IOException {
        try (var content = store.open(id)) {
            return content.readAllBytes();
        }
    }

    Path place(ContentId id) {
        var name = id.value();
        return data.resolve("files", name.substring(0, 2), name.substring(2, 4), name);
    }

    Path keyFile() {
        return data.resolve("keys", "files.json");
    }

    List<Path> kept() {
        return filesUnder("files");
    }

    List<Path> filesUnder(String folder) {
        try (var all = Files.walk(data.resolve(folder))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void holdsOnly(StoredFile... expected) {
        assertThat(kept())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(expected).stream().map(it -> place(it.id())).toList());
    }
}
