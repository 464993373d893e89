package dk.skranke.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts PostgreSQL again, on the same port, whenever it ends without having been asked to. */
final class Guard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final int ATTEMPTS = 3;
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Launch launch;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch;
    private volatile Server server;

    private Guard(Launch launch, int port, Server server) {
        this.launch = launch;
        this.port = port;
        this.server = server;
        this.watch = Thread.ofPlatform().daemon().name("postgres-guard").unstarted(this::watch);
    }

    /** The chosen port may be taken before PostgreSQL has it. */
    static Guard start(Launch launch, IntSupplier freePort) throws IOException, InterruptedException {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var port = freePort.getAsInt();
            var server = launch.on(port);
            if (isReady(server)) return new Guard(launch, port, server).watching();
        }
        throw CannotStart.saying(
                "PostgreSQL did not start.", launch.folder().log().text());
    }

    private static boolean isReady(Server server) throws IOException, InterruptedException {
        try {
            return server.becomesReady();
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private Guard watching() {
        watch.start();
        return this;
    }

    int port() {
        return port;
    }

    long pid() {
        return server.pid();
    }

    private void watch() {
        try {
            var pause = SHORTEST_PAUSE;
            while (true) {
                pause = next(pause, server.awaitEnd());
                if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) return;
                log.warn(
                        "PostgreSQL ended unexpectedly (exit code {}); starting it again on port {}",
                        server.exitCode(),
                        port);
                revive();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration next(Duration pause, Duration lived) {
        if (lived.compareTo(STEADY) > 0) return SHORTEST_PAUSE;
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void revive() throws InterruptedException {
        try {
            if (launched()) isReady(server);
        } catch (IOException | RuntimeException e) {
            log.warn("PostgreSQL could not be started again, trying on: {}", e.toString());
        }
    }

    /** Once closing has begun, nothing is started any more. */
    private synchronized boolean launched() throws IOException, InterruptedException {
        if (closing.getCount() == 0) return false;
        server = launch.on(port);
        return true;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        synchronized (this) {
            closing.countDown();
        }
        server.stop();
        watch.join();
    }
}
