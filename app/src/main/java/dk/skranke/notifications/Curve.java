package dk.skranke.notifications;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Points of P-256 as browsers write them: 4, x and y. */
final class Curve {

    private static final int FIELD = 32;
    static final int POINT = 2 * FIELD + 1;
    private static final byte UNCOMPRESSED = 4;

    private Curve() {}

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] point(PublicKey key) {
        var it = ((ECPublicKey) key).getW();
        var point = new byte[POINT];
        point[0] = UNCOMPRESSED;
        put(it.getAffineX(), point, FIELD + 1);
        put(it.getAffineY(), point, POINT);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int end) {
        var it = number.toByteArray();
        var length = Math.min(it.length, FIELD);
        System.arraycopy(it, it.length - length, into, end - length, length);
    }

    /** @throws GeneralSecurityException for what is no point of the curve */
    static PublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != UNCOMPRESSED) throw new GeneralSecurityException("no point");
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, FIELD + 1));
        var y = new BigInteger(1, Arrays.copyOfRange(point, FIELD + 1, POINT));
        var curve = ((ECPublicKey) pair().getPublic()).getParams();
        mustLieOn(curve, x, y);
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static void mustLieOn(ECParameterSpec spec, BigInteger x, BigInteger y) throws GeneralSecurityException {
        var curve = spec.getCurve();
        var prime = ((java.security.spec.ECFieldFp) curve.getField()).getP();
        var right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
        var inside = x.compareTo(prime) < 0 && y.compareTo(prime) < 0;
        if (!inside || y.multiply(y).subtract(right).mod(prime).signum() != 0)
            throw new GeneralSecurityException("not on the curve");
    }
}
