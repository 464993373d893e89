package dk.skranke.mail;

import dk.skranke.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** In the demo, where letters to the outside world end: in a folder, instead of with people. */
@Component
class Sink {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z-]{1,60}");
    private static final int MOST_LISTED = 200;

    private final Path folder;
    private final boolean demo;
    private final Clock clock;

    Sink(@Value("${skranke.data}") String data, @Value("${skranke.demo:false}") boolean demo, Clock clock) {
        this.folder = Path.of(data).resolve("sent");
        this.demo = demo;
        this.clock = clock;
    }

    boolean open() {
        return demo;
    }

    void drop(InputStream raw) throws IOException {
        Files.createDirectories(folder);
        var name = TIME.format(clock.instant()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        var arriving = folder.resolve(name + ".new");
        Files.copy(raw, arriving);
        Files.move(arriving, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The newest first. */
    List<String> names() {
        if (Files.notExists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".eml"))
                    .map(it -> it.substring(0, it.length() - 4))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST_LISTED)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] raw(String name) {
        var file = folder.resolve(name + ".eml");
        if (!NAME.matcher(name).matches() || Files.notExists(file)) throw new NotFound();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
