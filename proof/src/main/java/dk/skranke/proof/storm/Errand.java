package dk.skranke.proof.storm;

import dk.skranke.proof.Browser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * One thing that is asked of the program, again and again with the same bytes until it is answered.
 *
 * @param id a word that stands in it and nowhere else
 * @param on the ticket that it is written on; 0 when it makes one
 * @param key what the form bears, so that sending it twice is one
 * @param bytes the mail as it is sent, or the file that is attached
 */
record Errand(String id, Kind kind, long on, String key, byte[] bytes) {

    private static final int SMALLEST = 1024;
    private static final int DOUBLINGS = 12;

    /** What is sent with the form. */
    List<Browser.Upload> files() {
        return bytes.length == 0 ? List.of() : List.of(new Browser.Upload(id + ".bin", bytes));
    }

    String sha256() {
        return bytes.length == 0 ? "" : sha256(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 1 kB to 4 MB; small ones are as frequent as large ones. */
    static byte[] file(Random random) {
        var bytes = new byte[(int) (SMALLEST * Math.pow(2, random.nextDouble() * DOUBLINGS))];
        random.nextBytes(bytes);
        return bytes;
    }
}
