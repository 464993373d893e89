package dk.skranke.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;

/** Looks at the ports before anything is started, so that a taken one costs a moment and not the start of a database. */
public final class Ports {

    private Ports() {}

    /** @throws PortTaken naming the one that somebody else listens on */
    public static void mustBeFree() {
        check(Integer.getInteger("skranke.port", 8080));
        check(Integer.getInteger("skranke.smtp.port", 2525));
    }

    private static void check(int port) {
        if (port <= 0) return;
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address()), port));
        } catch (IOException e) {
            throw new PortTaken(port);
        }
    }

    private static String address() {
        return Objects.requireNonNullElse(System.getenv("SKRANKE_LISTEN"), "127.0.0.1");
    }
}
