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

    StoredFile write(InputStream bytes, String fileName, long limit) throws IOException, GeneralSecurityException {
        var own = Random.randBytes(Keys.OWN);
        var stored = writeContent(bytes, fileName, limit, own);
        writeHead(keys.lock(own, stored.id()));
        Durable.force(place);
        return stored;
    }

    private StoredFile writeContent(InputStream bytes, String fileName, long limit, byte[] own)
            throws IOException, GeneralSecurityException {
        try (var file = Files.newOutputStream(place, CREATE_NEW, WRITE)) {
            file.write(new byte[HEAD]);
            try (var content = cipher(own).newEncryptingStream(file, NOTHING_ELSE)) {
                return copy(bytes, content, fileName, limit);
            }
        }
    }

    private StoredFile copy(InputStream from, OutputStream to, String fileName, long limit)
            throws IOException, GeneralSecurityException {
        var name = keys.startName();
        var buffer = new byte[SEGMENT];
        var read = from.readNBytes(buffer, 0, SEGMENT);
        var type = FileType.of(Arrays.copyOf(buffer, read), fileName);
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

    private void writeHead(byte[] locked) throws IOException {
        var head = ByteBuffer.allocate(HEAD).put(FORMAT).put(locked).flip();
        try (var file = FileChannel.open(place, WRITE)) {
            while (head.hasRemaining()) file.write(head);
        }
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
