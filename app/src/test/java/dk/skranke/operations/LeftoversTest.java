package dk.skranke.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class LeftoversTest {

    @Autowired
    FileStore files;

    @Autowired
    Leftovers leftovers;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Clock clock;

    @Test
    void a_file_that_nobody_refers_to_goes_after_a_day_and_all_others_stay() throws IOException, SQLException {
        var before = everyAddress();
        for (var it : before) age(it);
        var forgotten = files.keep("Et glemt bilag".getBytes(StandardCharsets.UTF_8), "glemt.txt")
                .id();
        var fresh = files.keep("Et nyt bilag".getBytes(StandardCharsets.UTF_8), "nyt.txt")
                .id();
        age(forgotten);

        leftovers.collect();

        assertThat(files.place(forgotten)).doesNotExist();
        assertThat(files.place(fresh)).exists();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(files.place(it)).exists());
    }

    /** Whatever column of whatever table: a module that keeps addresses in another way would lose its files here. */
    private Set<ContentId> everyAddress() throws SQLException {
        var kept = files.all().map(ContentId::value).toArray(String[]::new);
        var found = new HashSet<ContentId>();
        try (var connection = DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword())) {
            for (var column : texts(connection)) {
                try (var ask = connection.prepareStatement(column)) {
                    ask.setArray(1, connection.createArrayOf("text", kept));
                    try (var answer = ask.executeQuery()) {
                        while (answer.next()) found.add(new ContentId(answer.getString(1)));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> texts(Connection connection) throws SQLException {
        var all = new ArrayList<String>();
        try (var answer = connection
                .createStatement()
                .executeQuery("select format('select k from unnest(?::text[]) k where exists (select from %I.%I"
                        + " where strpos(%I::text, k) > 0)', table_schema, table_name, column_name)"
                        + " from information_schema.columns join information_schema.tables"
                        + " using (table_schema, table_name) where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema')"
                        + " and data_type in ('text', 'ARRAY', 'jsonb', 'json', 'character varying')")) {
            while (answer.next()) all.add(answer.getString(1));
        }
        return all;
    }

    private void age(ContentId it) throws IOException {
        Files.setLastModifiedTime(files.place(it), FileTime.from(clock.instant().minus(Duration.ofDays(2))));
    }
}
