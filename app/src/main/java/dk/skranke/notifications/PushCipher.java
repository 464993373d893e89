package dk.skranke.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a message so that a browser alone can read it, never the push service that carries it: RFC 8291, by RFC 8188. */
final class PushCipher {

    private static final int SALT = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int RECORD = 4096;
    /** Ends the only record there is. */
    private static final byte LAST = 2;

    private PushCipher() {}

    static byte[] seal(byte[] text, byte[] agreement, byte[] auth) throws GeneralSecurityException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return seal(text, agreement, auth, Curve.pair(), salt);
    }

    static byte[] seal(byte[] text, byte[] agreement, byte[] auth, KeyPair once, byte[] salt)
            throws GeneralSecurityException {
        var ours = Curve.point(once.getPublic());
        var exchange = KeyAgreement.getInstance("ECDH");
        exchange.init(once.getPrivate());
        exchange.doPhase(Curve.key(agreement), true);
        var info = joined("WebPush: info\0".getBytes(US_ASCII), agreement, ours);
        var shared = derived(auth, exchange.generateSecret(), info, 32);
        var key = derived(salt, shared, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), KEY);
        var nonce = derived(salt, shared, "Content-Encoding: nonce\0".getBytes(US_ASCII), NONCE);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        var padded = Arrays.copyOf(text, text.length + 1);
        padded[text.length] = LAST;
        var header = ByteBuffer.allocate(SALT + 5 + ours.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ours.length)
                .put(ours);
        return joined(header.array(), cipher.doFinal(padded));
    }

    private static byte[] derived(byte[] salt, byte[] from, byte[] info, int length) throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(from).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(it -> it.length).sum());
        for (var it : parts) all.put(it);
        return all.array();
    }
}
