package dk.skranke.proof.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that takes its time over every word, and writes down each letter that it was given whole. */
final class World implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*<([^>]+)>");
    private static final Pattern WORD = Pattern.compile("(svar-\\d+-\\d+)");
    private static final long SLOWLY = 300;

    /** @param word what the letter says, by which it is known again */
    record Taken(String id, String word) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger speaking = new AtomicInteger();
    private final SMTPServer server = SMTPServer.port(0)
            .insertReceivedHeaders(false)
            .messageHandlerFactory(_ -> new Slow())
            .build();

    World() {
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How many have said for whom, and have not yet been told that their letter is taken. */
    int speaking() {
        return speaking.get();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Slow implements MessageHandler {

        private boolean counted;

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {
            counted = true;
            speaking.incrementAndGet();
            pause();
        }

        @Override
        public String data(InputStream data) throws IOException {
            var raw = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            taken.add(new Taken(first(ID, raw), first(WORD, raw)));
            pause();
            return "taken";
        }

        @Override
        public void done() {
            if (counted) speaking.decrementAndGet();
        }

        private static void pause() {
            try {
                Thread.sleep(SLOWLY);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String first(Pattern what, String raw) {
        var found = what.matcher(raw);
        return found.find() ? found.group(1) : "";
    }
}
