package dk.skranke.book;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which one may still act after a missed date.
 *
 * @param fromMissed whether it runs from now, when the obstacle is gone; otherwise from the first event
 */
record Reinstatement(String rule, boolean fromMissed) {

    /** By the rule that was missed; empty where a lawyer has to find the way. */
    static Optional<Reinstatement> of(@Nullable String missed) {
        if (missed == null) return Optional.empty();
        if (missed.startsWith("RPL372")) return Optional.of(new Reinstatement("RPL372_TILLADELSE_1AAR", false));
        if (missed.startsWith("RPL394")) return Optional.of(new Reinstatement("RPL394_TILLADELSE_6M", false));
        if (!missed.startsWith("ZPO") && !missed.startsWith("ARBGG")) return Optional.empty();
        // A month instead of two weeks where the grounds of an appeal were due.
        var grounds = missed.contains("BEGR");
        return Optional.of(new Reinstatement(grounds ? "ZPO234_1M" : "ZPO234", true));
    }
}
