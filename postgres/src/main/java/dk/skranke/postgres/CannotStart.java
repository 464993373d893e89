package dk.skranke.postgres;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be started. The message tells the operator why, and what to do. */
public final class CannotStart extends RuntimeException {

    private static final int LAST_LINES = 10;

    static final String USE_YOUR_OWN = "set SKRANKE_DATABASE_URL to a PostgreSQL 16 or newer";

    CannotStart(String message) {
        super(message);
    }

    private CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static CannotStart because(Exception e) {
        return new CannotStart("PostgreSQL could not be started: %s.%s".formatted(e, advice(e.toString())), e);
    }

    /** The last of what PostgreSQL itself said is the best there is to tell. */
    static CannotStart saying(String what, String said) {
        var lines = said.lines().toList();
        var last = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        return new CannotStart("%s%s PostgreSQL said:\n%s".formatted(what, advice(last), last.indent(2)));
    }

    static CannotStart interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CannotStart("The start of PostgreSQL was interrupted.", e);
    }

    private static String advice(String said) {
        if (Stream.of("No space left on device", "wrote only", "Check free disk space")
                .anyMatch(said::contains)) return " The disk is full: make room and start again.";
        if (said.contains("Permission denied"))
            return " The account that runs the program may not use one of its files: look at their owner.";
        if (said.contains("user does not exist"))
            return " The account that runs the program needs an entry in /etc/passwd.";
        if (said.contains("Cannot run program") || said.contains("failed to execute"))
            return " The PostgreSQL that comes along needs Linux with glibc, or macOS; elsewhere %s."
                    .formatted(USE_YOUR_OWN);
        return "";
    }
}
