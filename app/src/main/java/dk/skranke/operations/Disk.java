package dk.skranke.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The disk that the files, and our own database, lie on. */
@Component
class Disk {

    private static final long LOW = 2_000_000_000L;

    private final Path data;

    Disk(@Value("${skranke.data}") Path data) {
        this.data = data.toAbsolutePath();
    }

    long free() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean low() {
        return free() < LOW;
    }

    Path folder() {
        return data;
    }
}
