package dk.skranke.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A file on disk: the format, the file's own key, locked, and the content under that key. The lock is tied to the
 * address of the content, so a file in the place of another does not open. The address is known when the last byte has
 * come, hence the lock is written last.
 */
record SealedFile(Path place, Keys keys) {

    private static final byte FORMAT = 1;
    private static final int HEAD = 1 + Keys.LOCKED;
    private static final int SEGMENT = 64 * 1024;
    private static final byte[] NOTHING_ELSE = {};

    /** @param type what a file is that begins so */
    StoredFile write(InputStream bytes, Function<byte[], String> type, long limit)
            throws IOException, GeneralSecurityException {
        var own = Random.randBytes(Keys.OWN);
        try (var file = FileChannel.open(place, CREATE_NEW, WRITE)) {
            var stored = writeContent(bytes, type, limit, own, file.position(HEAD));
            writeHead(keys.lock(own, stored.id()), file.position(0));
            file.force(true);
            return stored;
        }
    }

    private StoredFile writeContent(
            InputStream bytes, Function<byte[], String> type, long limit, byte[] own, FileChannel file)
            throws IOException, GeneralSecurityException {
        try (var content = cipher(own).newEncryptingStream(new Open(file), NOTHING_ELSE)) {
            return copy(bytes, content, type, limit);
        }
    }

    /** Writes on, and leaves the file open when it is closed: the head is still to come. */
    private static final class Open extends OutputStream {

        private final FileChannel file;

        Open(FileChannel file) {
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            SealedFile.write(ByteBuffer.wrap(some, from, length), file);
        }
    }

    private static void write(ByteBuffer some, FileChannel file) throws IOException {
        while (some.hasRemaining()) file.write(some);
    }

    private StoredFile copy(InputStream from, OutputStream to, Function<byte[], String> typed, long limit)
            throws IOException, GeneralSecurityException {
        var name = keys.startName();
        var buffer = new byte[SEGMENT];
        var read = from.readNBytes(buffer, 0, SEGMENT);
        var type = typed.apply(Arrays.copyOf(buffer, read));
        var size = 0L;
        while (read > 0) {
            size += read;
            if (size > limit) throw new TooLarge(limit);
            name.update(buffer, 0, read);
            to.write(buffer, 0, read);
            read = from.readNBytes(buffer, 0, SEGMENT);
        }
        return new StoredFile(keys.finishName(name), size, type);
    }

    private static void writeHead(byte[] locked, FileChannel file) throws IOException {
        write(ByteBuffer.allocate(HEAD).put(FORMAT).put(locked).flip(), file);
    }

    /** Shows at once whether the beginning is sound, while the reader can still be told in another way. */
    InputStream read(ContentId id) throws IOException {
        var file = Files.newInputStream(place);
        try {
            var content = new PushbackInputStream(cipher(readHead(file, id)).newDecryptingStream(file, NOTHING_ELSE));
            var first = content.read();
            if (first >= 0) content.unread(first);
            return new OpenedFile(id, content);
        } catch (IOException | GeneralSecurityException damage) {
            file.close();
            throw new Damaged(id, damage);
        }
    }

    private byte[] readHead(InputStream file, ContentId id) throws IOException, GeneralSecurityException {
        var head = file.readNBytes(HEAD);
        if (head.length < HEAD || head[0] != FORMAT) throw new GeneralSecurityException("No head of ours");
        return keys.unlock(Arrays.copyOfRange(head, 1, HEAD), id);
    }

    private static StreamingAead cipher(byte[] own) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(own, "HmacSha256", 32, SEGMENT, 0);
    }
}
