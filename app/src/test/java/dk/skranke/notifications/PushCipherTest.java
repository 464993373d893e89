package dk.skranke.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushCipherTest {

    /** The example of RFC 8291, appendix A. */
    @Test
    void a_message_is_sealed_as_browsers_expect_it() throws GeneralSecurityException {
        var browser = bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        var point = bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var open = Curve.key(point);
        var secret = KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(
                        new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
                        ((ECPublicKey) open).getParams()));

        var sealed = PushCipher.seal(
                "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                browser,
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                new KeyPair(open, secret),
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYW"
                        + "AmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_"
                        + "Qulcy4a-fN");
    }

    @Test
    void what_is_no_point_of_the_curve_is_no_key() {
        var off = Curve.point(Curve.pair().getPublic());
        off[64] ^= 1;

        assertThatThrownBy(() -> Curve.key(off)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Curve.key(new byte[65])).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_point_is_written_and_read_back() throws GeneralSecurityException {
        for (var i = 0; i < 50; i++) {
            var key = Curve.pair().getPublic();
            assertThat(Curve.key(Curve.point(key))).isEqualTo(key);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
