package dk.skranke.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.database.Connection;
import dk.skranke.database.HalfRestored;
import dk.skranke.database.Migrations;
import dk.skranke.files.FileStore;
import dk.skranke.operations.Folders;
import dk.skranke.postgres.Durability;
import dk.skranke.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One small office, backed up once; each test has a copy of the backup to spoil. */
@TestInstance(Lifecycle.PER_CLASS)
class SafekeepingTest {

    private static final String PASSPHRASE = "fire bøger og en lampe";

    @TempDir
    static Path folder;

    private Path office;
    private Path whole;
    private Path open;
    private String attachment;
    private int copies;

    @BeforeAll
    void an_office_and_its_backup() throws Exception {
        office = folder.resolve("office");
        Files.createDirectories(folder.resolve("backups"));
        var id = new FileStore(office)
                .keep("Kære Sofie".getBytes(StandardCharsets.UTF_8), "brev.txt")
                .id();
        attachment = id.value();
        try (var postgres = EmbeddedPostgres.start(office.resolve("postgres"), cache(), Durability.FOR_TESTS)) {
            var connection = connection(postgres);
            new Migrations(connection).upTo("8");
            try (var database = Database.open(connection)) {
                for (var it : rows()) database.run(it);
            }
        }
        whole = backup(PASSPHRASE, "sealed");
        open = backup(null, "open");
    }

    private List<String> rows() {
        return List.of(
                "insert into office.team (name, hue) values ('Proces', 1)",
                "insert into office.person (name, mail, role, hue, language, created_at)"
                        + " values ('Sofie Krogh', 'sofie@x.dk', 'MEMBER', 1, 'da', now())",
                "insert into signin.session (token_hash, person_id, csrf, started_at, seen_at, expires_at)"
                        + " values (repeat('a', 64), 1, '', now(), now(), now())",
                "insert into ticketing.ticket (id, title, category_id, language, requester_person_id, team_id, priority,"
                        + " status, ball, opened_at, active_at, tags) values (1, E'Linje\\nog \\\\ skråstreg', 1, 'da', 1,"
                        + " 1, 'HIGH', 'OPEN', 'US', now(), now(), '{a,\"b c\"}')",
                "insert into ticketing.message (ticket_id, team_id, kind, at, author_person_id, language, text, letter)"
                        + " values (1, 1, 'REPLY', now(), 1, 'da', 'Hej', 'Hej')",
                "insert into ticketing.attachment (message_id, ticket_id, team_id, name, type, size, content)"
                        + " values (1, 1, 1, 'brev.txt', 'text/plain', 10, '" + attachment + "')",
                "insert into ticketing.delivery (message_id, ticket_id, team_id, state, at)"
                        + " values (1, 1, 1, 'QUEUED', now())",
                "insert into mail.outgoing (message_id, ticket_id, header_id, recipients, queued_at)"
                        + " values (1, 1, 'x@y', '{henrik@z.dk}', now())");
    }

    private Path backup(@Nullable String passphrase, String name) throws Exception {
        var to = Files.createDirectory(folder.resolve("backups").resolve(name));
        return new Backup(office, passphrase, false, new Say()).to(to, null).folder();
    }

    @Test
    void an_office_comes_back_without_its_sessions_and_with_its_letters_held() throws Exception {
        var data = fresh();
        restore(whole, PASSPHRASE, data, null);

        assertThat(data.resolve(Folders.RESTORING)).doesNotExist();
        assertThat(Files.readAllBytes(data.resolve("keys/files.json")))
                .isEqualTo(Files.readAllBytes(office.resolve("keys/files.json")));
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"), cache(), Durability.FOR_TESTS);
                var database = Database.open(connection(postgres))) {
            assertThat(database.one("select count(*) from signin.session")).isEqualTo("0");
            assertThat(database.one("select title from ticketing.ticket")).isEqualTo("Linje\nog \\ skråstreg");
            assertThat(database.one("select reason from mail.outgoing where failed_at is not null"))
                    .isEqualTo("RESTORED");
            assertThat(database.one("select state || reason from ticketing.delivery"))
                    .isEqualTo("FAILEDRESTORED");
            assertThat(database.list("select * from search.find('skråstreg', 5)"))
                    .isEmpty(); // nobody asks
            assertThat(
                            database.one(
                                    "select count(*) from search.document where (head || body || internal) @@ search.query('skråstreg')"))
                    .isEqualTo("1");
            assertThat(database.schemas()).doesNotContain(HalfRestored.MARK);
            database.run("insert into office.team (name, hue) values ('IT', 2)");
            assertThat(database.one("select max(id) from office.team")).isEqualTo("2");
        }
    }

    @Test
    void every_column_that_names_a_kept_file_is_known() throws Exception {
        var data = fresh();
        restore(whole, PASSPHRASE, data, null);
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"), cache(), Durability.FOR_TESTS);
                var database = Database.open(connection(postgres))) {
            assertThat(database.fileColumns())
                    .anyMatch(it -> it.contains("content from ticketing.attachment") || it.contains("attachment"))
                    .anyMatch(it -> it.contains("ticketing.message"))
                    .anyMatch(it -> it.contains("mail.incoming"))
                    .anyMatch(it -> it.contains("mail.outgoing"))
                    .noneMatch(it -> it.contains("signin."));
        }
    }

    @Test
    void an_altered_part_is_refused_by_name() throws Exception {
        var backup = copy(open);
        flip(backup.resolve("ticketing.ticket.gz"));
        refuses(backup, null, office.resolve("keys"), "ticketing.ticket.gz");
    }

    @Test
    void a_missing_part_is_refused_by_name() throws Exception {
        var backup = copy(whole);
        Files.delete(backup.resolve("office.person.gz"));
        refuses(backup, PASSPHRASE, null, "office.person.gz");
    }

    @Test
    void a_truncated_file_is_refused_by_name() throws Exception {
        var backup = copy(whole);
        var file = new Archive.Kept(attachment, 0, "").in(backup.resolve("files"));
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 1);
        }
        refuses(backup, PASSPHRASE, null, attachment);
    }

    @Test
    void an_altered_list_of_contents_is_refused() throws Exception {
        var backup = copy(open);
        flip(backup.resolve("manifest.json.gz"));
        refuses(backup, null, office.resolve("keys"), "manifest.json.gz");
    }

    @Test
    void the_wrong_passphrase_or_none_is_refused() {
        refuses(whole, "en helt anden sætning", null, Say.text("passphrase-wrong"));
        refuses(whole, null, null, Say.text("passphrase-needed"));
    }

    @Test
    void a_backup_without_keys_says_what_it_needs() throws Exception {
        refuses(open, null, null, "--keys");
        var other = Files.createDirectories(fresh().resolve("keys"));
        Files.writeString(other.resolve("files.json"), "{}");
        refuses(open, null, other, other.resolve("files.json").toString());
        restore(open, null, fresh(), office.resolve("keys"));
    }

    @Test
    void a_backup_under_a_passphrase_shows_nothing() throws Exception {
        for (var it : List.of("office.person.gz", "manifest.json.gz", "files.json.gz"))
            assertThat(Files.readString(whole.resolve(it), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Sofie")
                    .doesNotStartWith("\u001f\u008b");
    }

    @Test
    void a_backup_that_was_broken_off_does_not_look_like_one() throws Exception {
        var backup = copy(whole);
        Files.delete(backup.resolve(Head.FILE));
        refuses(backup, PASSPHRASE, null, backup.toString());
    }

    @Test
    void nothing_is_ever_overwritten() throws Exception {
        var data = Files.createDirectories(fresh());
        Files.writeString(data.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> restore(whole, PASSPHRASE, data, null)).isInstanceOf(Unable.class);
        assertThat(data.resolve("notes.txt")).hasContent("mine");
        assertThatThrownBy(() -> restore(whole, PASSPHRASE, office, null)).isInstanceOf(Unable.class);
    }

    @Test
    void a_restore_that_was_broken_off_is_begun_anew() throws Exception {
        var data = Files.createDirectories(fresh());
        Files.writeString(data.resolve(Folders.RESTORING), "");
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"), cache(), Durability.FOR_TESTS);
                var database = Database.open(connection(postgres))) {
            database.run("create schema " + HalfRestored.MARK);
        }
        restore(whole, PASSPHRASE, data, null);
        assertThat(data.resolve(Folders.RESTORING)).doesNotExist();
    }

    @Test
    void a_file_that_was_lost_before_does_not_stop_the_backup() throws Exception {
        var kept = new FileStore(office)
                .keep("Bilag".getBytes(StandardCharsets.UTF_8), "bilag.txt")
                .id();
        var place = new FileStore(office).place(kept);
        flip(place);
        var to = Files.createDirectory(folder.resolve("backups").resolve("lossy"));
        var written = new Backup(office, PASSPHRASE, false, new Say()).to(to, 1);
        Files.delete(place);

        assertThat(written.manifest().lost()).containsExactly(kept.value());
        restore(written.folder(), PASSPHRASE, fresh(), null);
    }

    @Test
    void a_folder_that_is_no_office_is_not_backed_up() {
        assertThatThrownBy(() -> new Backup(fresh(), null, false, new Say()).to(folder.resolve("backups"), null))
                .isInstanceOf(Unable.class);
        assertThatThrownBy(() -> new Backup(office, null, false, new Say()).to(folder.resolve("nowhere"), null))
                .isInstanceOf(Unable.class);
    }

    private void refuses(Path backup, @Nullable String passphrase, @Nullable Path keys, String names) {
        var data = fresh();
        assertThatThrownBy(() -> restore(backup, passphrase, data, keys))
                .isInstanceOfSatisfying(
                        Unable.class, it -> assertThat(it.sentence()).contains(names));
        assertThat(data).doesNotExist();
    }

    private static void restore(Path backup, @Nullable String passphrase, Path data, @Nullable Path keys)
            throws Exception {
        new Restore(Archive.open(backup, passphrase), data, keys, new Say()).run(false);
    }

    private Path fresh() {
        return folder.resolve("data" + copies++);
    }

    private Path copy(Path backup) throws IOException {
        var to = folder.resolve("copy" + copies++);
        try (var all = Files.walk(backup)) {
            for (var it : (Iterable<Path>) all::iterator)
                Files.copy(it, to.resolve(backup.relativize(it).toString()));
        }
        return to;
    }

    private static void flip(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            var was = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(was ^ 1);
        }
    }

    private static Connection connection(EmbeddedPostgres it) {
        return new Connection(it.jdbcUrl("postgres"), "postgres", EmbeddedPostgres.SUPERUSER, it.superuserPassword());
    }

    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "skranke");
    }
}
