package dk.skranke.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.skranke.shared.Refused;
import dk.skranke.web.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The services of browser makers that carry messages to devices (RFC 8030), and how the office names itself (RFC 8292). */
@Component
class PushService {

    enum Outcome {
        GONE_OUT,
        LATER,
        /** Nobody lives there any more. */
        NOBODY,
        NEVER
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration VALID = Duration.ofHours(12);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Address address;
    private final Clock clock;
    private final boolean inside;

    /** @param inside whether a service may stand in the office's own network, which browsers' never do */
    PushService(Address address, Clock clock, @Value("${skranke.push.inside:false}") boolean inside) {
        this.address = address;
        this.clock = clock;
        this.inside = inside;
    }

    /** A device names its service itself: it must not lead the program into the office's own network. */
    URI mustLeadOut(String endpoint) {
        try {
            var it = URI.create(endpoint);
            if (it.getHost() == null || it.getUserInfo() != null) throw new Refused("notifications.device-unknown");
            if (!inside && (!"https".equals(it.getScheme()) || leadsIn(it.getHost())))
                throw new Refused("notifications.device-unknown");
            return it;
        } catch (IllegalArgumentException | UnknownHostException _) {
            throw new Refused("notifications.device-unknown");
        }
    }

    private static boolean leadsIn(String host) throws UnknownHostException {
        for (var it : InetAddress.getAllByName(host)) {
            var unique = it.getAddress().length == 16 && (it.getAddress()[0] & 0xfe) == 0xfc;
            if (it.isLoopbackAddress() || it.isSiteLocalAddress() || it.isLinkLocalAddress()) return true;
            if (it.isAnyLocalAddress() || it.isMulticastAddress() || unique) return true;
        }
        return false;
    }

    Outcome bring(Devices.Device to, String text, Keys.Pair keys) {
        try {
            var place = mustLeadOut(to.endpoint());
            var answer = client.send(request(place, to, text, keys), BodyHandlers.discarding());
            return outcome(answer.statusCode());
        } catch (IOException _) {
            return Outcome.LATER;
        } catch (Refused | GeneralSecurityException _) {
            return Outcome.NEVER;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.LATER;
        }
    }

    private HttpRequest request(URI place, Devices.Device to, String text, Keys.Pair keys)
            throws GeneralSecurityException {
        return HttpRequest.newBuilder(place)
                .timeout(PATIENCE)
                .header("TTL", Long.toString(KEPT.toSeconds()))
                .header("Urgency", "normal")
                // One that has not been brought yet is replaced by the next: they say the same.
                .header("Topic", "skranke")
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", "vapid t=" + voucher(place, keys) + ", k=" + TEXT.encodeToString(keys.open()))
                .POST(BodyPublishers.ofByteArray(PushCipher.seal(text.getBytes(UTF_8), to.agreement(), to.auth())))
                .build();
    }

    private String voucher(URI place, Keys.Pair keys) throws GeneralSecurityException {
        var audience = place.getScheme() + "://" + place.getRawAuthority();
        var until = clock.instant().plus(VALID).getEpochSecond();
        var claims = "{\"aud\":\"" + audience + "\",\"exp\":" + until + ",\"sub\":\"" + address.of("/") + "\"}";
        var unsigned = written("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + written(claims);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.secret());
        signature.update(unsigned.getBytes(UTF_8));
        return unsigned + "." + TEXT.encodeToString(signature.sign());
    }

    private static String written(String it) {
        return TEXT.encodeToString(it.getBytes(UTF_8));
    }

    private static Outcome outcome(int status) {
        if (status / 100 == 2) return Outcome.GONE_OUT;
        if (status == 404 || status == 410) return Outcome.NOBODY;
        return status == 429 || status >= 500 ? Outcome.LATER : Outcome.NEVER;
    }
}
