package dk.skranke.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser and its maker's push service: takes what is sent to it, checks who sent it, and reads it. */
final class Browser implements AutoCloseable {

    record Received(String text, String audience, String topic, int bytes) {}

    private final KeyPair keys = Curve.pair();
    private final byte[] auth = new byte[16];
    private final byte[] office;
    private final HttpServer server;
    final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    volatile int answer = 201;

    /** @param office the key of the office that this browser subscribed with */
    Browser(byte[] office) throws IOException {
        this.office = office;
        new SecureRandom().nextBytes(auth);
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/push", this::take);
        server.start();
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort() + "/push/"
                + Base64.getUrlEncoder().encodeToString(auth);
    }

    String agreement() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Curve.point(keys.getPublic()));
    }

    String auth() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(auth);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        try {
            if (answer == 201) received.add(read(exchange, body));
            exchange.sendResponseHeaders(answer, -1);
        } catch (GeneralSecurityException e) {
            exchange.sendResponseHeaders(403, -1);
        }
        exchange.close();
    }

    private Received read(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        if (!"aes128gcm".equals(headers.getFirst("Content-Encoding")) || headers.getFirst("TTL") == null)
            throw new GeneralSecurityException("not as RFC 8030 and 8188 want it");
        var claims = claims(headers.getFirst("Authorization"));
        return new Received(new String(open(body), UTF_8), claims, headers.getFirst("Topic"), body.length);
    }

    /** RFC 8292. */
    private String claims(String authorization) throws GeneralSecurityException {
        var parts = authorization.replaceFirst("^vapid t=", "").split(", k=");
        var token = parts[0].split("\\.");
        var key = Base64.getUrlDecoder().decode(parts[1]);
        if (!java.util.Arrays.equals(key, office)) throw new GeneralSecurityException("another office");
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(Curve.key(key));
        check.update((token[0] + "." + token[1]).getBytes(US_ASCII));
        if (!check.verify(Base64.getUrlDecoder().decode(token[2]))) throw new GeneralSecurityException("not signed");
        return new String(Base64.getUrlDecoder().decode(token[1]), UTF_8);
    }

    /** RFC 8291, with none of the program's own code but for points of the curve. */
    private byte[] open(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        var salt = new byte[16];
        in.get(salt);
        in.getInt();
        var sender = new byte[in.get()];
        in.get(sender);
        var sealed = new byte[in.remaining()];
        in.get(sealed);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(Curve.key(sender), true);
        var info = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(US_ASCII))
                .put(Curve.point(keys.getPublic()))
                .put(sender)
                .array();
        var shared = expand(hmac(auth, agreement.generateSecret()), info, 32);
        var root = hmac(salt, shared);
        var key = expand(root, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
        var nonce = expand(root, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var padded = cipher.doFinal(sealed);
        var end = padded.length - 1;
        while (padded[end] == 0) end--;
        if (padded[end] != 2) throw new GeneralSecurityException("not the last record");
        return java.util.Arrays.copyOf(padded, end);
    }

    private static byte[] expand(byte[] root, byte[] info, int length) throws GeneralSecurityException {
        var once = java.util.Arrays.copyOf(info, info.length + 1);
        once[info.length] = 1;
        return java.util.Arrays.copyOf(hmac(root, once), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static Browser of(byte[] office) {
        try {
            return new Browser(office);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
