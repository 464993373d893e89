package dk.skranke.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The installation's two keys for files: one names content, the other locks the key that each file has of its own. */
record Keys(SecretKey naming, Aead locking) {

    /** Bytes of a file's own key. */
    static final int OWN = 32;

    /** Bytes of a file's own key when it is locked: which key locked it, nonce, key, tag. */
    static final int LOCKED = 5 + 12 + OWN + 16;

    Mac startName() throws GeneralSecurityException {
        var mac = Mac.getInstance(naming.getAlgorithm());
        mac.init(naming);
        return mac;
    }

    ContentId finishName(Mac mac) {
        return new ContentId(HexFormat.of().formatHex(mac.doFinal()));
    }

    byte[] lock(byte[] own, ContentId id) throws GeneralSecurityException {
        return locking.encrypt(own, bytes(id));
    }

    byte[] unlock(byte[] locked, ContentId id) throws GeneralSecurityException {
        return locking.decrypt(locked, bytes(id));
    }

    private static byte[] bytes(ContentId id) {
        return id.value().getBytes(US_ASCII);
    }
}
