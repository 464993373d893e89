package dk.skranke.proof.storm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** The world outside: what the program sends ends here. A letter is on the disk before its sender hears so. */
final class Sink implements AutoCloseable {

    static {
        // That its senders are cut off is what a storm is for.
        System.setProperty("org.slf4j.simpleLogger.log.org.subethamail.smtp.server.Session", "error");
    }

    /** Between having the letter and saying so: the moment in which a kill leaves the sender in doubt. */
    private static final int SLOWEST_ANSWER = 120;

    /** A letter as it came. What it holds stays on the disk: of a long storm there is more than fits into memory. */
    record Letter(Path file, String id) {

        private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*<([^>\r\n]+)>");
        private static final int HEAD = 16 * 1024;

        static Letter in(Path file) {
            try (var bytes = Files.newInputStream(file)) {
                var found = ID.matcher(new String(bytes.readNBytes(HEAD), ISO_8859_1));
                return new Letter(file, found.find() ? found.group(1) : "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] raw() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Path folder;
    private final SMTPServer server;
    private final AtomicInteger count = new AtomicInteger();

    private Sink(Path folder) {
        this.folder = folder;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("outside.example")
                .messageHandlerFactory(Handler::new)
                .insertReceivedHeaders(false)
                .build();
    }

    static Sink start(Path folder) throws IOException {
        var sink = new Sink(Files.createDirectories(folder));
        sink.server.start();
        return sink;
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Letter> letters() {
        try (var files = Files.list(folder)) {
            return files.sorted().map(Letter::in).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(byte[] raw) throws IOException {
        var place = folder.resolve("%06d.eml".formatted(count.incrementAndGet()));
        try (var file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(raw);
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private Handler(MessageContext session) {}

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream raw) throws IOException {
            keep(raw.readAllBytes());
            Moments.pause(ThreadLocalRandom.current().nextInt(SLOWEST_ANSWER));
            return "2.0.0 Taken";
        }

        @Override
        public void done() {}
    }
}
