package dk.skranke.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mails as they come in, kept as files. */
final class Corpus {

    private Corpus() {}

    static Letter read(String name) {
        return new LetterReader().read(raw(name));
    }

    static byte[] raw(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name + ".eml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<byte[]> all() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .sorted()
                    .map(name -> raw(name.replace(".eml", "")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A mail typed in a test, with the line breaks that mail has. */
    static Letter typed(String mail) {
        return new LetterReader().read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Path folder() {
        try {
            var resource = Corpus.class.getResource("/letters");
            if (resource == null) {
                throw new IllegalStateException("no letters to read");
            }
            return Path.of(resource.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
