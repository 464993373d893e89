package dk.skranke.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What a postmaster writes about itself into postmaster.pid. */
record PidFile(long pid, int port, boolean ready) {

    private static final int PORT = 3;
    private static final int STATE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty also when it is half-written, as a power cut may leave it. */
    static Optional<PidFile> read(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(in(data)).stream().map(String::strip).toList();
            if (lines.isEmpty() || !lines.getFirst().matches("\\d+")) return Optional.empty();
            var ready = lines.size() > STATE && lines.get(STATE).equals("ready");
            var port = lines.size() > PORT && lines.get(PORT).matches("\\d+") ? Integer.parseInt(lines.get(PORT)) : 0;
            return Optional.of(new PidFile(Long.parseLong(lines.getFirst()), port, ready));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }
}
