package dk.skranke.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, as an office starts it. */
public final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ProcessBuilder builder;
    private final Path output;
    private final int port;
    private final int smtpPort;
    private Process process;

    private Installation(ProcessBuilder builder, Path output, int port, int smtpPort) throws IOException {
        this.builder = builder;
        this.output = output;
        this.port = port;
        this.smtpPort = smtpPort;
        this.process = builder.start();
    }

    /**
     * @param jar the packaged program
     * @param data its data folder
     * @param properties system properties beside the ports
     * @param environment variables beside our own, such as {@code SKRANKE_DATABASE_URL}
     */
    public static Installation start(
            Path jar, Path data, Map<String, String> properties, Map<String, String> environment) {
        return start(jar, List.of(), data, properties, environment);
    }

    /** @param options for the Java machine, beside those of every office */
    static Installation start(
            Path jar,
            List<String> options,
            Path data,
            Map<String, String> properties,
            Map<String, String> environment) {
        try {
            Files.createDirectories(data);
            var port = freePort();
            var smtpPort = freePort();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xms64m",
                    "-Xmx" + System.getenv().getOrDefault("SKRANKE_MEMORY", "256m"),
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.awt.headless=true",
                    "-Dskranke.sending.hold=0",
                    "-Dskranke.data=" + data.toAbsolutePath(),
                    "-Dskranke.port=" + port,
                    "-Dskranke.smtp.port=" + smtpPort));
            command.addAll(options);
            properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-jar", jar.toString()));
            var output = data.resolveSibling(data.getFileName() + ".out");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            var installation = new Installation(builder, output, port, smtpPort);
            installation.awaitUp();
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public int smtpPort() {
        return smtpPort;
    }

    public long pid() {
        return process.pid();
    }

    /** The plug is pulled. */
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Started once more, in the same way and on the same ports. */
    public void again() {
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitUp();
    }

    /** Until {@code /health} says that all is well. */
    public void awaitUp() {
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address().resolve("/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            while (Instant.now().isBefore(end)) {
                if (!process.isAlive()) throw new IllegalStateException("The program stopped. See " + output);
                if (isUp(client, request)) return;
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("The program did not come up. See " + output);
    }

    private static boolean isUp(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false; // not yet
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
