package dk.skranke.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The folder that holds all of one database, and that one program at a time may have. */
final class DataFolder implements AutoCloseable {

    private static final String MAJOR_VERSION = "18";

    private final Path home;
    private final FolderLock lock;

    private DataFolder(Path home, FolderLock lock) {
        this.home = home;
        this.lock = lock;
    }

    static DataFolder claim(Path home) throws IOException {
        refuseOtherVersion(home.resolve("data"));
        Files.createDirectories(home);
        var folder = home.toRealPath();
        return new DataFolder(folder, FolderLock.take(folder));
    }

    private static void refuseOtherVersion(Path data) throws IOException {
        if (Files.notExists(data)) return;
        var file = data.resolve("PG_VERSION");
        if (Files.notExists(file))
            throw new CannotStart(
                    "%s is no PostgreSQL data folder. Move it away, or choose another folder.".formatted(data));
        var version = Files.readString(file).strip();
        if (!version.equals(MAJOR_VERSION))
            throw new CannotStart(
                    "The data in %s were made by PostgreSQL %s; this program brings PostgreSQL %s. Nothing was touched. Start the program that made them and export them from there."
                            .formatted(data, version, MAJOR_VERSION));
    }

    Path data() {
        return home.resolve("data");
    }

    ServerLog log() {
        return new ServerLog(home.resolve("postgres.log"));
    }

    String password() throws IOException {
        return Password.read(home);
    }

    void prepare(Binaries binaries, Account account, Durability durability) throws IOException, InterruptedException {
        account.mustReach(home);
        if (Files.notExists(data())) initialise(binaries, account, durability);
        Leftover.clear(data());
        account.takeOver(data());
    }

    /** Whoever is killed half-way leaves data.new behind, never a data folder that looks whole. */
    private void initialise(Binaries binaries, Account account, Durability durability)
            throws IOException, InterruptedException {
        var unfinished = home.resolve("data.new");
        FileTree.delete(unfinished);
        OwnFile.createFolder(unfinished);
        account.takeOver(unfinished);
        Password.make(home);
        account.takeOver(Password.in(home));
        var words = account.running(initdb(binaries, unfinished, durability));
        var outcome = Command.run(words, Duration.ofMinutes(5));
        if (!outcome.worked())
            throw CannotStart.saying("The database could not be made in " + home + ".", outcome.said());
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        makeRenameLasting();
    }

    private List<String> initdb(Binaries binaries, Path into, Durability durability) {
        var words = new ArrayList<>(List.of(
                binaries.initdb().toString(),
                "--pgdata=" + into,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + Password.in(home),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions"));
        words.addAll(durability.initOptions());
        return words;
    }

    private void makeRenameLasting() throws IOException {
        try (var folder = FileChannel.open(home, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
