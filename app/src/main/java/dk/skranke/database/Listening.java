package dk.skranke.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what any node tells, on one connection outside the pool. It waits in the socket and costs nothing meanwhile. When
 * the connection was lost, everybody is told that they missed something.
 */
@Component
class Listening implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    /** After so much silence a look at whether there is anybody at the other end. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final int PATIENCE_SECONDS = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final List<Audience> audiences;
    private volatile @Nullable Line line;

    Listening(JdbcConnectionDetails database, List<Audience> audiences) {
        this.database = database;
        this.audiences = audiences;
    }

    /** Before anybody can open a page. */
    @Override
    public void start() {
        var fresh = new Line();
        line = fresh;
        Thread.ofPlatform().daemon().name("listening").start(fresh::keep);
    }

    @Override
    public void stop() {
        var ending = line;
        line = null;
        if (ending != null) ending.end();
    }

    @Override
    public boolean isRunning() {
        return line != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private final class Line {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile java.sql.@Nullable Connection connection;
        private Duration pause = SHORTEST_PAUSE;

        void keep() {
            do {
                try (var open = DriverManager.getConnection(database.getJdbcUrl(), properties())) {
                    connection = open;
                    listen(open);
                } catch (SQLException e) {
                    if (!over()) log.warn("Live updates wait for the database: {}", e.getSQLState());
                }
            } while (!over(pause));
        }

        private void listen(java.sql.Connection open) throws SQLException {
            try (var statement = open.createStatement()) {
                statement.execute("listen " + Notices.CHANNEL);
            }
            each(Audience::missed);
            pause = SHORTEST_PAUSE;
            while (!over()) {
                var heard = open.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
                if (heard.length == 0 && !open.isValid(PATIENCE_SECONDS)) throw new SQLException("gone", "08006");
                for (var it : heard) hear(it);
            }
        }

        private boolean over() {
            return ended.getCount() == 0;
        }

        private boolean over(Duration meanwhile) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            try {
                return ended.await(meanwhile.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return true;
            }
        }

        void end() {
            ended.countDown();
            var open = connection;
            try {
                if (open != null) open.abort(Runnable::run);
            } catch (SQLException _) {
                // it is gone, which is what was wanted
            }
        }
    }

    private void hear(PGNotification it) {
        if (it.getParameter().equals(Notices.TOO_MUCH)) each(Audience::missed);
        else Notices.read(it.getParameter()).forEach(notice -> each(audience -> audience.hear(notice)));
    }

    private void each(java.util.function.Consumer<Audience> what) {
        for (var it : audiences) {
            try {
                what.accept(it);
            } catch (RuntimeException e) {
                // The others are still to hear it; whoever failed reads anew.
                log.warn("A notice was not understood: {}", e.getClass().getName());
            }
        }
    }

    private Properties properties() {
        var it = new Properties();
        it.put("user", String.valueOf(database.getUsername()));
        it.put("password", String.valueOf(database.getPassword()));
        it.put("ApplicationName", "skranke-listening");
        it.put("tcpKeepAlive", "true");
        it.put("connectTimeout", "10");
        it.put("loginTimeout", "10");
        return it;
    }
}
