package dk.skranke.signin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Whose attempts are counted, as a hash: the table of attempts is no list of addresses. */
record Subject(String hash, int most) {

    private static final int MOST_OF_AN_ADDRESS = 10;
    private static final int MOST_OF_A_NETWORK = 50;

    static Subject address(String mail) {
        return new Subject(hash("address " + mail.strip().toLowerCase(Locale.ROOT)), MOST_OF_AN_ADDRESS);
    }

    static Subject network(String remote) {
        return new Subject(hash("network " + network(literal(remote))), MOST_OF_A_NETWORK);
    }

    /** With IPv6 everybody has a whole /64 to choose addresses from. */
    private static String network(byte[] address) {
        return HexFormat.of().formatHex(address.length == 16 ? Arrays.copyOf(address, 8) : address);
    }

    private static byte[] literal(String remote) {
        try {
            return InetAddress.ofLiteral(remote).getAddress();
        } catch (IllegalArgumentException e) {
            return new byte[4];
        }
    }

    private static String hash(String text) {
        return new Token(text).hash();
    }
}
