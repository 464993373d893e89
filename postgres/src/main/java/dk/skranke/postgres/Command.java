package dk.skranke.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program, run with nothing of our environment that it does not need. */
final class Command {

    private static final Set<String> PASSED_ON = Set.of("PATH", "LD_LIBRARY_PATH");

    private Command() {}

    static List<String> join(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    static ProcessBuilder prepare(List<String> words) {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().keySet().retainAll(PASSED_ON);
        // Without a locale from outside, macOS asks the system for one, and that makes the postmaster multithreaded.
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        return builder;
    }

    /** For commands that say little: what they say must fit into the pipe until they end. */
    static Outcome run(List<String> words, Duration limit) throws IOException, InterruptedException {
        var process = prepare(words).start();
        process.getOutputStream().close();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new Outcome(false, words.getFirst() + " took longer than " + limit);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.exitValue() == 0, said.strip());
    }

    /** A command that is missing has not worked either. */
    static boolean works(List<String> words) throws InterruptedException {
        try {
            return run(words, Duration.ofSeconds(10)).worked();
        } catch (IOException _) {
            return false;
        }
    }

    record Outcome(boolean worked, String said) {}
}
