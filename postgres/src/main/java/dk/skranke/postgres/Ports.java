package dk.skranke.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a port for PostgreSQL on the loopback address. */
final class Ports {

    /**
     * Below the ports that systems give to outgoing connections: otherwise a client that keeps knocking while PostgreSQL
     * restarts will one day be given PostgreSQL's own port, and keep it.
     */
    private static final int FIRST = 15_000;

    private static final int END = 32_000;

    private Ports() {}

    static int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) return port;
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
