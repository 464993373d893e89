package dk.skranke.mail;

import java.net.BindException;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mail by SMTP for our own mailboxes and nobody else. */
@Component
class MailListener implements SmartLifecycle {

    private static final int OFF = -1;
    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_CONNECTIONS = 50;

    private final ObjectProvider<Counter> counter;
    private final InetAddress address;
    private final int port;
    private @Nullable SMTPServer server;

    /** @param port 0 takes any free one, -1 does not listen */
    MailListener(
            ObjectProvider<Counter> counter,
            @Value("${server.address}") InetAddress address,
            @Value("${skranke.smtp.port}") int port) {
        this.counter = counter;
        this.address = address;
        this.port = port;
    }

    /** Where a program on this machine reaches us. */
    String host() {
        return address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    }

    int port() {
        return server == null ? port : server.getPortAllocated();
    }

    @Override
    public void start() {
        if (port == OFF) return;
        var fresh = SMTPServer.port(port)
                .bindAddress(address)
                .hostName("skranke")
                .softwareName("Skranke")
                .messageHandlerFactory(session -> counter.getObject().serve(session))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .insertReceivedHeaders(false) // the bytes stay as they came
                .connectionTimeout(60, TimeUnit.SECONDS)
                .maxConnections(MOST_CONNECTIONS)
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize(Intake.LARGEST)
                .build();
        try {
            fresh.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException) throw new PortTaken(port, e);
            throw e;
        }
        server = fresh;
    }

    @Override
    public void stop() {
        if (server != null) server.stop();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
