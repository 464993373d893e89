package dk.skranke.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.springframework.stereotype.Component;

/** Has a file read by a process of its own, with little memory, little time and an empty environment. */
@Component
class Apart {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MEMORY = "-Xmx192m";
    private static final int LONGEST = Reader.LONGEST * 4;

    /** @throws IOException when it cannot be read, takes too long or too much */
    String text(Kind kind, InputStream file) throws IOException {
        var command = command();
        command.add(kind.name());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        var process = builder.start();
        try {
            var feeding = Thread.startVirtualThread(() -> feed(file, process.getOutputStream()));
            var watching = Thread.startVirtualThread(() -> endLater(process));
            var words = process.getInputStream().readNBytes(LONGEST);
            feeding.interrupt();
            if (!process.waitFor(1, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IOException("not readable");
            watching.interrupt();
            return new String(words, StandardCharsets.UTF_8);
        } catch (InterruptedException it) {
            Thread.currentThread().interrupt();
            throw new IOException(it);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(InputStream file, OutputStream into) {
        try (file;
                into) {
            file.transferTo(into);
        } catch (IOException _) {
            // It ended before it had read all; how it ended says whether that was wrong.
            return;
        }
    }

    private static void endLater(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same Java and the same classes as this program, however it is laid out. */
    private static List<String> command() throws IOException {
        var classes = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                classes));
        if (packed(classes)) {
            command.add("-Dloader.main=" + Reader.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(Reader.class.getName());
        }
        return command;
    }

    private static boolean packed(String classes) throws IOException {
        if (classes.contains(java.io.File.pathSeparator) || !classes.endsWith(".jar")) return false;
        try (var jar = new JarFile(classes)) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        }
    }
}
