package dk.skranke.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL 18 as a supervised child of this program, on the loopback address only. */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private final DataFolder folder;
    private final String password;
    private final Guard guard;

    private EmbeddedPostgres(DataFolder folder, String password, Guard guard) {
        this.folder = folder;
        this.password = password;
        this.guard = guard;
    }

    /**
     * @param home the folder that holds the data, the password and the log
     * @param cache where PostgreSQL's programs are unpacked once
     */
    public static EmbeddedPostgres start(Path home, Path cache, Durability durability) {
        return start(home, cache, durability, List.of());
    }

    /**
     * For those who measure it.
     *
     * @param extra settings of PostgreSQL beside our own, as {@code name=value}
     */
    public static EmbeddedPostgres start(Path home, Path cache, Durability durability, List<String> extra) {
        try {
            return start(home, cache, durability, Account.choose(), OwnGroup.prefix(), extra);
        } catch (InterruptedException e) {
            throw CannotStart.interrupted(e);
        }
    }

    static EmbeddedPostgres start(
            Path home, Path cache, Durability durability, Account account, List<String> ownGroup, List<String> extra) {
        try {
            var folder = DataFolder.claim(home);
            try {
                var binaries = Binaries.unpack(cache.toAbsolutePath());
                account.mustReach(binaries.folder());
                folder.prepare(binaries, account, durability);
                var launch = new Launch(folder, binaries, account, durability, ownGroup, extra);
                return new EmbeddedPostgres(folder, folder.password(), Guard.start(launch, Ports::free));
            } catch (IOException | InterruptedException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw CannotStart.because(e);
        } catch (InterruptedException e) {
            throw CannotStart.interrupted(e);
        }
    }

    public int port() {
        return guard.port();
    }

    public String superuserPassword() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The postmaster's: 0 while it is being started again, and another one after that. */
    public long pid() {
        return guard.pid();
    }

    @Override
    public void close() {
        try (folder) {
            guard.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it has been told to stop, and will
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
