package dk.skranke.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The superuser's password: made up once, known to whoever may read the file. */
final class Password {

    private static final int BITS = 192;

    private Password() {}

    static Path in(Path home) {
        return home.resolve("password");
    }

    /** On the disk before the data are, for without it they are of no use. */
    static void make(Path home) throws IOException {
        var random = new byte[BITS / 8];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(in(home));
        OwnFile.create(in(home));
        Files.writeString(
                in(home), HexFormat.of().formatHex(random), StandardOpenOption.SYNC, StandardOpenOption.WRITE);
    }

    static String read(Path home) throws IOException {
        if (Files.notExists(in(home)))
            throw new CannotStart(
                    "The file %s is missing. Put it back from a backup: it belongs with the data beside it."
                            .formatted(in(home)));
        return Files.readString(in(home)).strip();
    }
}
