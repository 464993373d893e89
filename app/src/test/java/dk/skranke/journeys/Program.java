package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged program as an office starts it: by {@code ./skranke}, in a process of its own, on ports and data of its own. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final List<String> command;
    private final String database;
    private final Path output;
    private final int port;
    private final Process process;

    private Program(String database, List<String> command, Path output, int port) {
        this.database = database;
        this.command = command;
        this.output = output;
        this.port = port;
        this.process = launch();
    }

    static Program start(Path data, int port, int smtpPort, String... words) {
        return startWith("", data, port, smtpPort, words);
    }

    /** On a PostgreSQL that runs elsewhere. */
    static Program startWith(String database, Path data, int port, int smtpPort, String... words) {
        var command = new ArrayList<String>(List.of("./skranke"));
        command.addAll(List.of(words));
        command.addAll(List.of("--port", "" + port, "--smtp-port", "" + smtpPort, "--data", data.toString()));
        var program = new Program(database, command, data.resolveSibling(data.getFileName() + ".out"), port);
        program.awaitUp();
        return program;
    }

    /** One that is expected to give up by itself; returns what it said. */
    static String refuse(Path data, int port, int smtpPort, String... words) {
        return refuseWith("", data, port, smtpPort, words);
    }

    static String refuseWith(String database, Path data, int port, int smtpPort, String... words) {
        var command = new ArrayList<String>(List.of("./skranke"));
        command.addAll(List.of(words));
        command.addAll(List.of("--port", "" + port, "--smtp-port", "" + smtpPort, "--data", data.toString()));
        var program = new Program(database, command, data.resolveSibling(data.getFileName() + ".refused"), port);
        try {
            if (!program.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                program.process.destroyForcibly();
                throw new AssertionError("it went on running");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return program.said();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitUp() {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) throw new AssertionError("it stopped: " + said());
            // Somebody is always too early: a page asked for while the sample office is told must not spoil its start.
            asked("/sign-in");
            if (health() == 200 && said().contains("http://localhost:" + port)) return;
            sleep();
        }
        throw new AssertionError("not up in time: " + said());
    }

    int health() {
        return asked("/health");
    }

    /** Somebody of the sample office comes in by the sign-in page. */
    Page signIn(BrowserContext window, String name) {
        var page = window.newPage();
        enter(page, name);
        return page;
    }

    void enter(Page page, String name) {
        page.navigate(address() + "/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
        assertThat(page.locator(".userchip")).containsText(name);
    }

    /** The status of the answer; 0 when nobody answers. */
    private int asked(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process launch() {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Path.of("..").toAbsolutePath().normalize().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Many short lives; and a letter waits for as long as a person may choose: machines that test are slow.
            builder.environment().put("SKRANKE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -Dskranke.sending.hold=30");
            if (!database.isEmpty()) builder.environment().put("SKRANKE_DATABASE_URL", database);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
