package dk.skranke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** What goes over the line compressed. */
final class Compression {

    /** Below that the packet is as full. */
    private static final int WORTHWHILE = 1024;

    private Compression() {}

    static boolean isFor(int length, HttpServletRequest request) {
        return length >= WORTHWHILE && isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    static boolean isAccepted(@org.jspecify.annotations.Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    /** For what is made once and read often. */
    static byte[] small(byte[] bytes) {
        return compressed(bytes, Deflater.BEST_COMPRESSION);
    }

    /** For a page, which is read once: the usual level takes as long as all the rest of writing it, for a tenth fewer bytes. */
    static byte[] quick(byte[] bytes) {
        return compressed(bytes, Deflater.BEST_SPEED);
    }

    private static byte[] compressed(byte[] bytes, int level) {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new Levelled(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {

        Levelled(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 16_384);
            def.setLevel(level);
        }
    }
}
