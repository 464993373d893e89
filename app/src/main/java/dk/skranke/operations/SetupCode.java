package dk.skranke.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Told to whoever can see the program start, and to nobody else: without it nobody opens the office. */
@Component
class SetupCode {

    private final String value = random();

    String value() {
        return value;
    }

    /** Takes the same time wherever the first difference is. */
    boolean is(String given) {
        return MessageDigest.isEqual(bytes(value), bytes(given.strip()));
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
