package dk.skranke.safekeeping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sums and counts what goes through to the disk, which stays open: somebody still has to force it. */
final class Sha256 extends FilterOutputStream {

    private final MessageDigest sum = digest();
    private long size;

    Sha256(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sum.update(bytes, from, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long size() {
        return size;
    }

    String sum() {
        return HexFormat.of().formatHex(sum.digest());
    }

    static String of(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var sum = new Sha256(OutputStream.nullOutputStream())) {
            bytes.transferTo(sum);
            return sum.sum();
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
