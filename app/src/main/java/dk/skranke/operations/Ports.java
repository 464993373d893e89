package dk.skranke.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks at the ports before anything is started, so that a taken one costs a second and not a database start. */
public class Ports implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        check(environment, "server.port");
        check(environment, "skranke.smtp.port");
    }

    private static void check(ConfigurableEnvironment environment, String property) {
        var port = environment.getProperty(property, Integer.class, 0);
        if (port <= 0) return;
        var address = environment.getProperty("server.address", "127.0.0.1");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new PortTaken(port);
        }
    }
}
