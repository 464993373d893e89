package dk.skranke.composing;

import dk.skranke.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.multipart.MultipartFile;

/** Pictures that were put in from the clipboard: small enough for a letter, and pictures by their bytes, not by their name. */
final class Pasted {

    private static final long MOST = 10L * 1024 * 1024;
    private static final int BEGINNING = 12;

    private Pasted() {}

    /** @throws Refused before anything of it is kept */
    static void mustFit(MultipartFile file) {
        if (file.getSize() > MOST) throw new Refused("composing.too-large-image");
        try (var bytes = file.getInputStream()) {
            if (!picture(new String(bytes.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)))
                throw new Refused("composing.not-an-image");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean picture(String first) {
        return first.startsWith("\u0089PNG\r\n")
                || first.startsWith("\u00ff\u00d8\u00ff")
                || first.startsWith("GIF87a")
                || first.startsWith("GIF89a")
                || first.startsWith("RIFF") && first.endsWith("WEBP");
    }
}
