package dk.skranke.files;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.SecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the installation's keys lie. Made once and never overwritten: who loses it has lost the files. */
record KeyFile(Path folder) {

    private static final Configuration TINK = AeadConfig2026.get();
    private static final SecretKeyAccess SECRET = InsecureSecretKeyAccess.get();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(FAIL_ON_MISSING_CREATOR_PROPERTIES, FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private record Content(byte[] naming, JsonNode locking) {}

    Path place() {
        return folder.resolve("files.json");
    }

    boolean isMissing() {
        return Files.notExists(place());
    }

    Keys read() throws IOException {
        try {
            var content = JSON.readValue(Files.readAllBytes(place()), Content.class);
            var locking = TinkJsonProtoKeysetFormat.parseKeyset(content.locking.toString(), TINK, SECRET);
            return new Keys(new SecretKeySpec(content.naming, "HmacSHA256"), locking.getPrimitive(TINK, Aead.class));
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("Not a key file, put its copy back: " + place(), broken);
        }
    }

    void create() throws IOException, GeneralSecurityException {
        Durable.createFolder(folder, asFileAttribute(fromString("rwx------")));
        var fresh = Files.createTempFile(folder, "files", ".new", asFileAttribute(fromString("rw-------")));
        try {
            Files.write(fresh, newKeys());
            Durable.force(fresh);
            Files.createLink(place(), fresh); // unlike a rename, it never takes the place of another file
        } catch (FileAlreadyExistsException _) {
            // another program that starts on the same folder was first: its keys are ours
        } finally {
            Files.delete(fresh);
        }
        Durable.force(folder);
    }

    private static byte[] newKeys() throws GeneralSecurityException {
        var locking = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
        var written = JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(locking, TINK, SECRET));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Content(Random.randBytes(32), written));
    }
}
