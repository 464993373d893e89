package dk.skranke.operations;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Told to whoever can see the program start, and to nobody else: without it nobody opens the office. It lies in the data
 * folder until then, so that all nodes on the folder say the same.
 */
@Component
class SetupCode {

    private final Path place;

    SetupCode(@Value("${skranke.data}") String data) {
        place = Path.of(data).resolve("setup-code");
    }

    String value() {
        try {
            if (Files.notExists(place)) create();
            return Files.readString(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the same time wherever the first difference is. */
    boolean is(String given) {
        return MessageDigest.isEqual(bytes(value()), bytes(given.strip()));
    }

    /** The office is open. */
    void forget() {
        try {
            Files.deleteIfExists(place);
        } catch (IOException _) {
            // it opens nothing any more
        }
    }

    private void create() throws IOException {
        var fresh = Files.createTempFile(
                place.toAbsolutePath().getParent(), "setup-code", ".new", asFileAttribute(fromString("rw-------")));
        try {
            Files.writeString(fresh, random());
            Files.createLink(place, fresh); // unlike a rename, it never takes the place of another file
        } catch (FileAlreadyExistsException _) {
            // another node that starts on the same folder was first: its code is ours
        } finally {
            Files.delete(fresh);
        }
    }

    @Override
    public String toString() {
        return "SetupCode[…]";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
