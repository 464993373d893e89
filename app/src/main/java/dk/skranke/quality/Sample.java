package dk.skranke.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.skranke.ticketing.TicketId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Some of many, by chance, and the same some whoever draws them with the same seed. */
record Sample(String seed, int percent, int most) {

    List<TicketId> of(Collection<TicketId> all) {
        if (all.isEmpty()) return List.of();
        var wanted = Math.min(most, Math.ceilDiv(all.size() * percent, 100));
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(this::lot))
                .limit(wanted)
                .toList();
    }

    private String lot(TicketId it) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((seed + " " + it.value()).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
