package dk.skranke.safekeeping;

import dk.skranke.operations.Terminal;
import dk.skranke.web.Text;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/** What the terminal hears: how far it is, at most every other second, and how it went. */
final class Say {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final InstantSource clock = InstantSource.system();
    private java.time.Instant last = clock.instant();

    /** Numbers are set apart as the language does; names and paths stand as they are. */
    static String text(String key, Object... arguments) {
        var parts = Arrays.stream(arguments)
                .map(it -> it instanceof Number ? it : String.valueOf(it))
                .toArray();
        return Text.in(Terminal.language(), "safekeeping.terminal." + key, parts);
    }

    void result(String key, Object... arguments) {
        System.out.println(text(key, arguments));
    }

    void step(String key, Object... arguments) {
        System.err.println(text(key, arguments));
        last = clock.instant();
    }

    void progress(String key, Object... arguments) {
        if (Duration.between(last, clock.instant()).compareTo(PAUSE) >= 0) step(key, arguments);
    }
}
