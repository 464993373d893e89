package dk.skranke.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.skranke.office.Member;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Links in our mails: signed for the one to whom they were written. They give no right: whoever follows one signs in, and
 * anybody else finds nothing there.
 */
@Component
class Links {

    private static final int BYTES = 16;

    private final Keys keys;

    Links(Keys keys) {
        this.keys = keys;
    }

    String to(long item, Member who) {
        return "/notifications/" + item + "/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(item, who));
    }

    boolean genuine(String link, long item, Member who) {
        return MessageDigest.isEqual(link.getBytes(UTF_8), to(item, who).getBytes(UTF_8));
    }

    private byte[] sign(long item, Member who) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.links(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal((item + " " + who.id().value()).getBytes(UTF_8)), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
