package dk.skranke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.postgres.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL goes away at the worst moments, and comes back. */
@OfficeTest
class LosingConnectionsTest {

    @LocalServerPort
    int port;

    @Autowired
    HikariDataSource pool;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Connection connection;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void a_connection_that_dies_just_before_a_transaction_is_given_back() throws SQLException {
        for (var i = 0; i < pool.getMaximumPoolSize() + 4; i++) {
            ask(); // warm: the pool hands it out again without a look
            endConnections();
            ask();
            assertThat(TransactionSynchronizationManager.isSynchronizationActive())
                    .isFalse();
        }

        patiently().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
        patiently()
                .ignoreExceptions() // others that were ended too are noticed one by one
                .untilAsserted(() ->
                        transaction.executeWithoutResult(_ -> sql.selectOne().fetch()));
    }

    @Test
    void while_the_database_is_away_pages_say_so_and_afterwards_everything_is_as_before() throws SQLException {
        var sofie = new Visitor(port).signIn("sofie@brixlindegaard.dk", "skranke-demo");
        var stranger = new Visitor(port);
        as(connection.role(), "nologin");
        try {
            endConnections();
            var page = sofie.get("/tickets");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(page.body()).contains("<h1").doesNotContain("Exception", "\tat ", "select ", "org.");
            assertThat(stranger.get("/health").statusCode()).isEqualTo(503);
            assertThat(stranger.get("/health").body()).contains("\"database\":\"DOWN\"");
        } finally {
            as(connection.role(), "login");
        }

        // The pool tries again at longer and longer intervals.
        patiently()
                .untilAsserted(
                        () -> assertThat(sofie.get("/tickets").statusCode()).isEqualTo(200));
        assertThat(stranger.get("/health").statusCode()).isEqualTo(200);
    }

    /** What jobs beside run into meanwhile is not this test's matter. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1)).dontCatchUncaughtExceptions();
    }

    private void ask() {
        try {
            transaction.executeWithoutResult(_ -> sql.selectOne().fetch());
        } catch (DataAccessException | TransactionException _) {
            // that is what happens when the connection is gone
        }
    }

    private void as(String role, String what) throws SQLException {
        byOwner("alter role " + role + " " + what);
    }

    private void endConnections() throws SQLException {
        byOwner("select pg_terminate_backend(pid, 2000) from pg_stat_activity where usename = '" + connection.role()
                + "'");
    }

    private void byOwner(String statement) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
                var it = owner.createStatement()) {
            it.execute(statement);
        }
    }
}
