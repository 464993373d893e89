package dk.skranke.mail;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** The rest of the world: a mail server that keeps what it is given, and refuses when told to. */
class Outside {

    /** What came, and for whom. */
    record Received(List<String> recipients, byte[] raw) {

        MimeMessage read() {
            try {
                return new MimeMessage(
                        jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static final Outside WORLD = new Outside();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    volatile int refusal;
    volatile boolean silent;

    private Outside() {
        server = SMTPServer.port(0)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(it -> new Handler((Session) it))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Received> about(String words) {
        return received.stream().filter(it -> subject(it).contains(words)).toList();
    }

    Received next(String words) {
        await(() -> !about(words).isEmpty());
        return about(words).getFirst();
    }

    static void await(BooleanSupplier fact) {
        var until = Instant.now().plus(Duration.ofSeconds(15));
        while (!fact.getAsBoolean()) {
            if (Instant.now().isAfter(until)) throw new AssertionError("it did not happen");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String subject(Received it) {
        try {
            return String.valueOf(it.read().getSubject());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Handler implements MessageHandler {

        private final List<String> recipients = new CopyOnWriteArrayList<>();
        private final Session session;

        private Handler(Session session) {
            this.session = session;
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refusal != 0) throw new RejectException(refusal, "not now");
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream raw) throws IOException {
            received.add(new Received(List.copyOf(recipients), raw.readAllBytes()));
            if (silent) session.closeSocket();
            return "taken";
        }

        @Override
        public void done() {}
    }
}
