package dk.skranke.safekeeping;

import dk.skranke.database.Connection;
import dk.skranke.database.HalfRestored;
import dk.skranke.database.Migrations;
import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.operations.Folders;
import dk.skranke.postgres.FolderInUse;
import dk.skranke.safekeeping.Archive.Kept;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup back into an empty data folder and an empty database. Until the last row has proved right, both bear a
 * mark: the program does not start on them, and the next restore clears them and begins anew.
 */
final class Restore {

    private static final Set<String> NOBODYS = Set.of("lost+found", Folders.RESTORING);

    private final Archive archive;
    private final Path data;
    private final @Nullable Path keys;
    private final Say say;

    Restore(Archive archive, Path data, @Nullable Path keys, Say say) {
        this.archive = archive;
        this.data = data;
        this.keys = keys;
        this.say = say;
    }

    /** @param drill to try it out: the mailboxes and the mail server are left to the real office */
    void run(boolean drill) throws IOException, SQLException {
        mustHaveKeys();
        mustBeEmpty();
        archive.check(say);
        Files.createDirectories(data);
        var mark = data.resolve(Folders.RESTORING);
        try (var lock = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) throw new FolderInUse(mark);
            clear();
            Disk.force(data);
            files();
            database(drill);
            Disk.forceFolders(data.resolve("files"));
            Disk.forceFolders(data.resolve("keys"));
            Files.delete(mark);
            Disk.force(data);
        }
    }

    private void mustHaveKeys() throws IOException {
        if (keys == null && archive.manifest().keys().isEmpty()) throw new Unable("keys-needed");
        if (keys == null) return;
        var file = keys.resolve("files.json");
        if (Files.notExists(file)) throw new Unable("keys-missing", file);
        if (!Sha256.of(file).equals(archive.manifest().keyPrint())) throw new Unable("keys-other", file);
    }

    private void mustBeEmpty() throws IOException {
        if (Files.notExists(data) || Files.exists(data.resolve(Folders.RESTORING))) return;
        if (!Files.isDirectory(data)) throw new Unable("not-empty", data);
        try (var all = Files.list(data)) {
            if (!all.allMatch(it -> NOBODYS.contains(it.getFileName().toString()))) throw new Unable("not-empty", data);
        }
    }

    /** Whatever lies here was brought by a restore that did not end. */
    private void clear() throws IOException {
        try (var all = Files.list(data)) {
            for (var it : all.toList()) if (!NOBODYS.contains(it.getFileName().toString())) Disk.delete(it);
        }
    }

    private void files() throws IOException {
        var files = data.resolve("files");
        Disk.createFolder(data.resolve("keys"));
        Files.createDirectories(files.resolve("incoming"));
        bringKeys(data.resolve("keys"));
        var store = new FileStore(data);
        var count = new long[1];
        archive.forEachFile(it -> {
            bring(it, files, store);
            say.progress("files", ++count[0]);
        });
    }

    private void bringKeys(Path to) throws IOException {
        if (keys == null) {
            for (var it : archive.manifest().keys())
                try (var bytes = archive.parts().read(it)) {
                    Disk.write(to.resolve(it.name().replace(".gz", "")), bytes);
                }
            return;
        }
        try (var all = Files.newDirectoryStream(keys, "*.json")) {
            for (var it : all)
                try (var bytes = Files.newInputStream(it)) {
                    Disk.write(to.resolve(it.getFileName()), bytes);
                }
        }
    }

    /** Read to its end once it is here: what opens has proved to be what was kept under its address. */
    private void bring(Kept it, Path files, FileStore store) throws IOException {
        var target = it.in(files);
        Files.createDirectories(target.getParent());
        try (var bytes = Files.newInputStream(it.in(archive.files()))) {
            if (!Disk.write(target, bytes).sum().equals(it.sum())) throw new Unable("altered", "files/" + it.id());
        }
        try (var bytes = store.open(new ContentId(it.id()))) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void database(boolean drill) throws IOException, SQLException {
        try (var office = Reached.fresh(data);
                var database = Database.open(office.connection())) {
            mustBeFree(database);
            schema(office.connection(), database);
            var loading = new Loading(archive, database, say);
            database.begin();
            loading.load();
            mustHaveFiles(database);
            Aftermath.of(database).hold();
            if (drill) Aftermath.of(database).cutOff();
            database.run("drop schema " + HalfRestored.MARK);
            database.commit();
            say.step("analysing");
            database.run("analyze");
        }
    }

    private static void mustBeFree(Database database) throws SQLException {
        if (database.one("select pg_try_advisory_lock(7265111)").equals("f")) throw new Unable("database-busy");
        var schemas = database.schemas();
        var tables = database.list("select format('public.%I', tablename) from pg_tables"
                + " where schemaname = 'public' and tableowner = current_user");
        if (!schemas.contains(HalfRestored.MARK)) {
            if (!schemas.isEmpty() || !tables.isEmpty()) throw new Unable("database-not-empty");
            database.run("create schema " + HalfRestored.MARK);
            return;
        }
        clear(database, schemas, tables);
    }

    private static void clear(Database database, List<String> schemas, List<String> tables) throws SQLException {
        for (var it : schemas) if (!it.equals(HalfRestored.MARK)) database.run("drop schema " + it + " cascade");
        for (var it : tables) database.run("drop table " + it);
    }

    private void schema(Connection connection, Database database) throws SQLException {
        var version = archive.manifest().version();
        var migrations = new Migrations(connection);
        if (!migrations.know(version)) {
            database.run("drop schema " + HalfRestored.MARK);
            throw new Unable("newer", version);
        }
        say.step("schema", version);
        migrations.upTo(version);
    }

    private void mustHaveFiles(Database database) throws IOException, SQLException {
        var files = data.resolve("files");
        for (var column : database.fileColumns())
            database.each(column, id -> {
                if (Files.notExists(new Kept(id, 0, "").in(files))
                        && !archive.manifest().lost().contains(id)) throw new Unable("missing", "files/" + id);
            });
    }
}
