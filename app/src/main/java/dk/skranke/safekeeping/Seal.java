package dk.skranke.safekeeping;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import dk.skranke.safekeeping.Head.Lock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/** Encrypts the parts of one backup under a passphrase, each bound to the backup and to its name. */
final class Seal {

    static final int SHORTEST = 12;

    private static final int MEMORY_KB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int KEY = 32;
    private static final int SEGMENT = 64 * 1024;

    private final Lock lock;
    private final byte[] key;
    private final String id;

    private Seal(Lock lock, byte[] key, String id) {
        this.lock = lock;
        this.key = key;
        this.id = id;
    }

    static @Nullable String passphrase() {
        var given = System.getenv("SKRANKE_BACKUP_PASSPHRASE");
        if (given == null || given.isEmpty()) return null;
        if (given.length() < SHORTEST) throw new Unable("passphrase-short", SHORTEST);
        return given;
    }

    static Seal fresh(String passphrase, String id) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        var derived = derive(passphrase, salt, MEMORY_KB, PASSES);
        return new Seal(new Lock(salt, MEMORY_KB, PASSES, check(derived)), key(derived), id);
    }

    static Seal open(String passphrase, Lock lock, String id) {
        var derived = derive(passphrase, lock.salt(), lock.memoryKb(), lock.passes());
        if (!MessageDigest.isEqual(check(derived), lock.check())) throw new Unable("passphrase-wrong");
        return new Seal(lock, key(derived), id);
    }

    Lock lock() {
        return lock;
    }

    OutputStream seal(OutputStream to, String part) throws IOException {
        try {
            return cipher().newEncryptingStream(to, bound(part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream unseal(InputStream from, String part) throws IOException {
        try {
            return cipher().newDecryptingStream(from, bound(part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }

    private byte[] bound(String part) {
        return (id + "/" + part).getBytes(StandardCharsets.UTF_8);
    }

    /** Twice as long as the key: the other half only shows whether the passphrase was right. */
    private static byte[] derive(String passphrase, byte[] salt, int memoryKb, int passes) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(memoryKb)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        var derived = new byte[2 * KEY];
        argon.generateBytes(passphrase.toCharArray(), derived);
        return derived;
    }

    private static byte[] key(byte[] derived) {
        return Arrays.copyOf(derived, KEY);
    }

    private static byte[] check(byte[] derived) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived, KEY, KEY, "HmacSHA256"));
            return mac.doFinal("skranke backup".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
