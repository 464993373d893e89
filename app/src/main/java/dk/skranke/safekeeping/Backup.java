package dk.skranke.safekeeping;

import dk.skranke.files.ContentId;
import dk.skranke.files.Damaged;
import dk.skranke.files.FileStore;
import dk.skranke.files.Missing;
import dk.skranke.safekeeping.Archive.Kept;
import dk.skranke.safekeeping.Database.Shape;
import dk.skranke.safekeeping.Manifest.Counter;
import dk.skranke.safekeeping.Manifest.Part;
import dk.skranke.safekeeping.Manifest.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one backup: the rows as of one moment, then the files, which are only ever added, then the keys. */
final class Backup {

    private static final String NO_NAME = "";

    /** Who is signed in, and who tried: of no use elsewhere, and a danger. Their tables come back empty. */
    private static final Set<String> LEFT_OUT = Set.of("signin.session", "signin.attempt");

    private final Path data;
    private final @Nullable String passphrase;
    private final boolean withKeys;
    private final Say say;
    private final Set<String> lost = new TreeSet<>();

    Backup(Path data, @Nullable String passphrase, boolean withKeys, Say say) {
        this.data = data;
        this.passphrase = passphrase;
        this.withKeys = withKeys;
        this.say = say;
    }

    record Written(Path folder, Manifest manifest) {}

    Written to(Path folder, @Nullable Integer keep) throws IOException, SQLException {
        if (Files.notExists(data.resolve("keys/files.json"))) throw new Unable("no-keys", data);
        try (var place = Place.claim(folder);
                var office = Reached.existing(data);
                var database = Database.open(office.connection())) {
            var made = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
            var name = "skranke-" + made.toString().replace(':', '-');
            var half = place.begin(name);
            try {
                var manifest = fill(half, made, database);
                var written = new Written(place.finish(half, name), manifest);
                place.keep(keep);
                return written;
            } finally {
                Disk.delete(half);
            }
        }
    }

    private Manifest fill(Path half, Instant made, Database database) throws IOException, SQLException {
        var id = UUID.randomUUID().toString();
        var seal = passphrase == null ? null : Seal.fresh(passphrase, id);
        var parts = new Parts(half, seal);
        database.freeze();
        var version = version(database);
        var counters = database.counters();
        var tables = tables(database, parts);
        var manifest = rest(version, tables, counters, database, parts);
        database.commit();
        var lock = seal == null ? null : seal.lock();
        Archive.write(half, new Head(Head.FORMAT, id, made.toString(), lock, Archive.write(parts, manifest)));
        var archive = Archive.reopen(half, passphrase);
        if (!archive.manifest().equals(manifest)) throw new Unable("altered", Head.FILE);
        archive.check(say);
        return manifest;
    }

    private static String version(Database database) throws SQLException {
        var history = database.one(
                "select format('%I.%I', schemaname, tablename) from pg_tables where tablename = 'flyway_schema_history'");
        if (history.equals(NO_NAME)) throw new Unable("no-office");
        if (!database.list("select 1 from " + history + " where not success").isEmpty())
            throw new Unable("half-migrated");
        return database.one(
                "select version from " + history + " where version is not null order by installed_rank desc limit 1");
    }

    private List<Table> tables(Database database, Parts parts) throws IOException, SQLException {
        var shapes = database.tables();
        for (var it : shapes) database.run("lock table only " + it.quoted() + " in access share mode");
        var tables = new ArrayList<Table>();
        for (var it : shapes) tables.add(table(it, database, parts));
        return List.copyOf(tables);
    }

    private Table table(Shape it, Database database, Parts parts) throws IOException, SQLException {
        var full = it.schema() + "." + it.name();
        var rows = new RowSum();
        var part = parts.write(full + ".gz", to -> {
            if (!LEFT_OUT.contains(full)) copy(it, database, new Told(to, rows, full));
        });
        return new Table(it.schema(), it.name(), it.columns(), rows.rows(), rows.sum(), part);
    }

    private static void copy(Shape it, Database database, OutputStream to) throws IOException {
        try {
            database.copyOut(it.copied(), to);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Manifest rest(String version, List<Table> tables, List<Counter> counters, Database database, Parts parts)
            throws IOException, SQLException {
        var store = new FileStore(data);
        var copied = new Copied(parts.folder().resolve("files"));
        Disk.createFolder(copied.into);
        var list = parts.write("files.gz", to -> copyAll(store, copied, to));
        for (var it : database.fileColumns()) database.each(it, id -> mustBeIn(copied.into, id));
        return new Manifest(
                version,
                tables,
                counters,
                new Manifest.Files(copied.count, copied.bytes, list),
                List.copyOf(lost),
                keys(parts),
                Sha256.of(data.resolve("keys/files.json")));
    }

    private static final class Copied {
        private final Path into;
        private long count;
        private long bytes;

        private Copied(Path into) {
            this.into = into;
        }
    }

    private void copyAll(FileStore store, Copied copied, OutputStream list) throws IOException {
        try (var all = store.all()) {
            for (var id : (Iterable<ContentId>) all::iterator) {
                if (isSound(store, id)) copy(store, id, copied, list);
                say.progress("files", copied.count);
            }
        }
    }

    private static void copy(FileStore store, ContentId id, Copied copied, OutputStream list) throws IOException {
        var target = new Kept(id.value(), 0, "").in(copied.into);
        Files.createDirectories(target.getParent());
        try (var bytes = Files.newInputStream(store.place(id))) {
            var sum = Disk.write(target, bytes);
            copied.count++;
            copied.bytes += sum.size();
            list.write(new Kept(id.value(), sum.size(), sum.sum()).line().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** A backup of damage would be found out on the day that it is needed. */
    private boolean isSound(FileStore store, ContentId id) throws IOException {
        try (var bytes = store.open(id)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (Missing | Damaged gone) {
            lost.add(id.value());
        } catch (IOException e) {
            if (!(e.getCause() instanceof Damaged)) throw e;
            lost.add(id.value());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return false;
    }

    private void mustBeIn(Path files, String id) {
        if (Files.notExists(new Kept(id, 0, "").in(files))) lost.add(id);
    }

    private List<Part> keys(Parts parts) throws IOException {
        if (passphrase == null && !withKeys) return List.of();
        var keys = new ArrayList<Part>();
        try (var files = Files.newDirectoryStream(data.resolve("keys"), "*.json")) {
            for (var it : files) keys.add(parts.write(it.getFileName() + ".gz", to -> Files.copy(it, to)));
        }
        return List.copyOf(keys);
    }

    /** Tells how far a long table is. */
    private final class Told extends OutputStream {

        private final OutputStream to;
        private final RowSum rows;
        private final String table;

        private Told(OutputStream to, RowSum rows, String table) {
            this.to = to;
            this.rows = rows;
            this.table = table;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            to.write(bytes, from, length);
            rows.write(bytes, from, length);
            say.progress("rows", table, rows.rows());
        }
    }
}
