package dk.skranke.safekeeping;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.skranke.operations.StartFailure;
import dk.skranke.safekeeping.Backup.Written;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** {@code ./skranke backup} and {@code ./skranke restore}. */
public final class Safekeeping {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_WORDS = 2;
    private static final int DONE_BUT_FILES_WERE_LOST_BEFORE = 3;

    private final Say say = new Say();
    private final long from = System.nanoTime();

    private Safekeeping() {}

    public static void main(String[] words) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(new Safekeeping().run(words));
    }

    private int run(String[] words) {
        try {
            var rest = Arrays.copyOfRange(words, 1, words.length);
            return words[0].equals("backup") ? backup(rest) : restore(rest);
        } catch (Unable e) {
            System.err.println(e.sentence());
            return e.isAboutTheWords() ? WRONG_WORDS : NOT_DONE;
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println(sentence(e));
            return NOT_DONE;
        }
    }

    private int backup(String[] words) throws IOException, SQLException {
        var options = Options.read(words, Set.of("--data", "--to", "--keep"), Set.of("--with-keys"));
        var passphrase = Seal.passphrase();
        var withKeys = options.has("--with-keys");
        var backup = new Backup(options.data(), passphrase, withKeys, say);
        var written = backup.to(options.needed("--to"), options.number("--keep"));
        tell("written", written.folder(), written.manifest());
        say.result(passphrase != null ? "sealed" : withKeys ? "open-with-keys" : "open-without-keys");
        return lost(written);
    }

    private int lost(Written written) {
        var lost = written.manifest().lost();
        if (lost.isEmpty()) return DONE;
        System.err.println(Say.text("lost", lost.size(), lost.getFirst()));
        return DONE_BUT_FILES_WERE_LOST_BEFORE;
    }

    private int restore(String[] words) throws IOException, SQLException {
        var options = Options.read(words, Set.of("--data", "--from", "--keys"), Set.of("--drill"));
        var archive = Archive.open(options.needed("--from"), Seal.passphrase());
        new Restore(archive, options.data(), options.path("--keys"), say).run(options.has("--drill"));
        tell("restored", options.data(), archive.manifest());
        say.result(options.has("--drill") ? "cut-off" : "held");
        return DONE;
    }

    private void tell(String key, Object place, Manifest manifest) {
        say.result(
                key,
                place,
                manifest.rows(),
                manifest.files().count(),
                Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0);
    }

    private static String sentence(Exception e) {
        for (@Nullable Throwable it = e; it != null; it = it.getCause()) {
            var known = known(it);
            if (known != null) return known;
        }
        return Say.text("unforeseen", e.toString());
    }

    private static @Nullable String known(Throwable it) {
        if (String.valueOf(it.getMessage()).contains("No space left")) return Say.text("full");
        return switch (it) {
            case Unable unable -> unable.sentence();
            case SQLException sql when Objects.equals(sql.getSQLState(), "53100") -> Say.text("full");
            case SQLException sql when String.valueOf(sql.getSQLState()).startsWith("08") -> Say.text("database-gone");
            case SQLException sql -> Say.text("database-refused", sql.getSQLState());
            case AccessDeniedException denied -> Say.text("denied", denied.getFile());
            case FileSystemException _, IOException _ -> null;
            default -> StartFailure.sentence(it);
        };
    }
}
