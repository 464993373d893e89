package dk.skranke.safekeeping;

import dk.skranke.safekeeping.Database.Shape;
import dk.skranke.safekeeping.Manifest.Table;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills the empty tables, as their owner and no more: references and indexes are taken away before and made again after,
 * which also checks them, and triggers are silent meanwhile. All in one transaction.
 */
final class Loading {

    private static final String OF_OURS = " join pg_class t on t.oid = %s join pg_namespace n on n.oid = t.relnamespace"
            + " where t.relkind = 'r' and n.nspname in (%s)";

    private final Archive archive;
    private final Database database;
    private final Say say;

    Loading(Archive archive, Database database, Say say) {
        this.archive = archive;
        this.database = database;
        this.say = say;
    }

    void load() throws IOException, SQLException {
        database.run("set local maintenance_work_mem = '128MB'");
        var shapes = database.tables();
        mustFit(shapes);
        var references = references();
        var indexes = indexes();
        for (var it : references) database.run(before(it));
        for (var it : indexes) database.run(before(it));
        database.run("truncate "
                + String.join(", ", shapes.stream().map(Shape::quoted).toList()));
        for (var it : archive.manifest().tables()) fill(it, shape(it, shapes));
        say.step("indexes", indexes.size(), references.size());
        for (var it : indexes) database.run(after(it));
        for (var it : references) database.run(after(it));
        for (var it : archive.manifest().counters())
            database.run(
                    "select setval(format('%%I.%%I', '%s', '%s'), %d)".formatted(it.schema(), it.name(), it.last()));
        for (var it : archive.manifest().tables()) verify(it, shape(it, shapes));
    }

    private void mustFit(List<Shape> shapes) {
        var here = shapes.stream()
                .map(it -> it.schema() + "." + it.name() + it.columns())
                .sorted()
                .toList();
        var there = archive.manifest().tables().stream()
                .map(it -> it.full() + it.columns())
                .sorted()
                .toList();
        if (!here.equals(there))
            throw new Unable("other-schema", archive.manifest().version());
    }

    private static Shape shape(Table it, List<Shape> shapes) {
        return shapes.stream()
                .filter(shape ->
                        shape.schema().equals(it.schema()) && shape.name().equals(it.name()))
                .findFirst()
                .orElseThrow();
    }

    private void fill(Table it, Shape shape) throws IOException, SQLException {
        database.run("alter table " + shape.quoted() + " disable trigger user");
        var rows = new RowSum();
        try (var bytes = new Told(archive.parts().read(it.part()), rows, it)) {
            database.copyIn(shape.copied(), bytes);
        }
        database.run("alter table " + shape.quoted() + " enable trigger user");
    }

    /** What the database gives back now is what it gave when the backup was made. */
    private void verify(Table it, Shape shape) throws IOException, SQLException {
        say.progress("verifying", it.full());
        var rows = new RowSum();
        database.copyOut(shape.copied(), rows);
        if (rows.rows() != it.rows() || !rows.sum().equals(it.sum())) throw new Unable("differs", it.full());
    }

    /** Each as the words that take it away and those that bring it back, one to a line. */
    private List<String> references() throws SQLException {
        return database.list("select format('alter table %I.%I drop constraint %I', n.nspname, t.relname, k.conname)"
                + " || chr(10) || format('alter table %I.%I add constraint %I ', n.nspname, t.relname, k.conname)"
                + " || pg_get_constraintdef(k.oid) from pg_constraint k"
                + OF_OURS.formatted("k.conrelid", schemas()) + " and k.contype = 'f' and k.conparentid = 0");
    }

    private List<String> indexes() throws SQLException {
        return database.list(
                "select format('drop index %I.%I', n.nspname, i.relname) || chr(10) || pg_get_indexdef(i.oid)"
                        + " from pg_index x join pg_class i on i.oid = x.indexrelid"
                        + OF_OURS.formatted("x.indrelid", schemas())
                        + " and not exists (select 1 from pg_constraint k where k.conindid = i.oid)");
    }

    private String schemas() {
        return String.join(
                ", ",
                archive.manifest().tables().stream()
                        .map(it -> "'" + it.schema().replace("'", "''") + "'")
                        .distinct()
                        .toList());
    }

    private static String before(String both) {
        return both.substring(0, both.indexOf('\n'));
    }

    private static String after(String both) {
        return both.substring(both.indexOf('\n') + 1);
    }

    /** Tells how far a long table is. */
    private final class Told extends FilterInputStream {

        private final RowSum rows;
        private final Table table;

        private Told(InputStream from, RowSum rows, Table table) {
            super(from);
            this.rows = rows;
            this.table = table;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            if (read > 0) rows.write(into, from, read);
            say.progress("loading", table.full(), rows.rows(), table.rows());
            return read;
        }
    }
}
