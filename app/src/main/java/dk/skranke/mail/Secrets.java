package dk.skranke.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords of mail servers and what else the program keeps to itself, readable only with the key file. Unlike that of the
 * files, its loss costs typing or making them again.
 */
@Component
public class Secrets {

    private static final Configuration TINK = AeadConfig2026.get();

    private final Aead key;

    Secrets(@Value("${skranke.data}") String data) throws IOException, GeneralSecurityException {
        var folder = Path.of(data).toAbsolutePath().resolve("keys");
        var place = folder.resolve("mail.json");
        if (Files.notExists(place)) create(folder, place);
        key = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(place), TINK, InsecureSecretKeyAccess.get())
                .getPrimitive(TINK, Aead.class);
    }

    /** @param use what the secret is for; under another use it does not open */
    public byte[] seal(String secret, String use) {
        try {
            return key.encrypt(secret.getBytes(UTF_8), use.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws SecretLost when the key file is another one than it was */
    public String open(byte[] sealed, String use) {
        try {
            return new String(key.decrypt(sealed, use.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SecretLost(e);
        }
    }

    private static void create(Path folder, Path place) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        var fresh = Files.createTempFile(folder, "mail", ".new", asFileAttribute(fromString("rw-------")));
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            Files.writeString(
                    fresh, TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get()));
            force(fresh);
            Files.createLink(place, fresh); // unlike a rename, it never takes the place of another file
        } catch (FileAlreadyExistsException _) {
            // another program that starts on the same folder was first: its key is ours
        } finally {
            Files.delete(fresh);
        }
        force(folder);
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
