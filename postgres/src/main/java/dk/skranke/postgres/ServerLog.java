package dk.skranke.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What PostgreSQL says about itself. */
record ServerLog(Path file) {

    private static final long LARGE = 10L * 1024 * 1024;

    void makeRoom() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGE)
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        if (Files.notExists(file)) OwnFile.create(file);
    }

    String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
