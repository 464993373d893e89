package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.postgres.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@OfficeTest
class ReadingOnlyTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    HikariDataSource pool;

    @Autowired
    EmbeddedPostgres postgres;

    @Test
    void looking_writes_nothing() throws SQLException {
        var ticket = given.ticket("Kun at se på", "IT-support");
        var emil = new Visitor(port).signIn(given.member("Emil"));
        var before = looks(emil, ticket.value());
        readOnly(true);
        try {
            assertThat(looks(emil, ticket.value())).isEqualTo(before);
        } finally {
            readOnly(false);
        }
    }

    @Test
    void two_hundred_readers_at_once_are_all_served() throws Exception {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        Callable<Integer> look = () -> served(sofie, "/tickets/4127") + served(emil, "/tickets");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var it : threads.invokeAll(Collections.nCopies(100, look)))
                assertThat(it.get()).isEqualTo(400);
        }
        assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();
    }

    /** A slow machine turns some away for now; readers who hold what others wait for would be turned away each time. */
    private static int served(Visitor visitor, String path) {
        var status = 503;
        for (var i = 0; i < 12 && status == 503; i++) status = visitor.get(path).statusCode();
        return status;
    }

    private Map<String, Integer> looks(Visitor visitor, long ticket) {
        var statuses = new LinkedHashMap<String, Integer>();
        for (var it : mapping.getHandlerMethods().keySet()) {
            if (!it.getMethodsCondition().getMethods().contains(RequestMethod.GET)) continue;
            for (var pattern : it.getPatternValues()) {
                if (pattern.equals("/live")) continue;
                var path = pattern.replaceFirst("\\{id[^/]*}", Long.toString(ticket))
                        .replaceAll("\\{[^/]*}", "1");
                statuses.put(path, visitor.get(path).statusCode());
            }
        }
        return statuses;
    }

    private void readOnly(boolean on) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
                var it = owner.createStatement()) {
            it.execute("alter role skranke_app set default_transaction_read_only = " + (on ? "on" : "off"));
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
