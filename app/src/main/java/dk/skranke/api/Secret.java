package dk.skranke.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A token as its program carries it: 256 random bits, with a beginning by which a leaked one is recognised. We keep its hash. */
record Secret(String value) {

    private static final String BEGINNING = "skr_";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return hash(value.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
