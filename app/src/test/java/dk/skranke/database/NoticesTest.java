package dk.skranke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.OfficeTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What nodes tell each other. A second node listens beside the program's own. */
@OfficeTest
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    Connection connection;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DSLContext sql;

    final List<Notice> heard = new CopyOnWriteArrayList<>();
    final List<String> missed = new CopyOnWriteArrayList<>();
    Listening other;

    @BeforeEach
    void another_node_listens() {
        other = new Listening(connection.forWork(), List.of(new Audience() {
            @Override
            public void hear(Notice it) {
                if (it.kind().equals("test")) heard.add(it);
            }

            @Override
            public void missed() {
                missed.add("missed");
            }
        }));
        other.start();
        await().until(() -> missed.size() == 1);
    }

    @AfterEach
    void it_stops() {
        other.stop();
    }

    @Test
    void what_is_told_in_a_transaction_is_heard_after_its_commit_once_and_in_order() {
        transactions.executeWithoutResult(_ -> {
            notices.tell(Notice.of("test", 1, 2));
            notices.tell(Notice.of("test", 3));
            notices.tell(Notice.of("test", 1, 2));
            assertThat(heard).isEmpty();
        });
        notices.tell(Notice.of("test"));

        await().until(() -> heard.size() == 3);
        assertThat(heard).containsExactly(Notice.of("test", 1, 2), Notice.of("test", 3), Notice.of("test"));
    }

    @Test
    void nobody_hears_of_what_was_taken_back() {
        transactions.executeWithoutResult(it -> {
            notices.tell(Notice.of("test", 1));
            it.setRollbackOnly();
        });
        notices.tell(Notice.of("test", 2));

        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(Notice.of("test", 2));
    }

    @Test
    void more_than_fits_is_told_as_having_missed_something() {
        transactions.executeWithoutResult(
                _ -> LongStream.range(0, 2000).forEach(it -> notices.tell(Notice.of("test", it))));

        await().until(() -> missed.size() == 2);
        assertThat(heard).isEmpty();
    }

    @Test
    void whoever_lost_the_connection_listens_again_and_knows_that_they_missed_something() throws SQLException {
        endListening();
        await().atMost(Duration.ofSeconds(10)).until(() -> missed.size() == 2);

        notices.tell(Notice.of("test", 4));

        await().until(() -> !heard.isEmpty());
    }

    @Test
    void a_mention_is_heard_too() {
        notices.mention(List.of(Notice.of("test", 5), Notice.of("test", 6)));

        await().until(() -> heard.size() == 2);
    }

    private void endListening() throws SQLException {
        try (var owner = DriverManager.getConnection(connection.url(), connection.owner(), connection.ownerPassword());
                var it = owner.createStatement()) {
            it.execute("select pg_terminate_backend(pid, 2000) from pg_stat_activity"
                    + " where application_name = 'skranke-listening'");
        }
    }
}
