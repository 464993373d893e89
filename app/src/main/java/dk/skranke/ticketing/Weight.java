package dk.skranke.ticketing;

import java.util.Optional;

/** How many are hit, and how much it hurries. */
public record Weight(Impact impact, Urgency urgency) {

    /** {@code TEAM-NOW}, as a form carries it. */
    public String key() {
        return impact + "-" + urgency;
    }

    static Optional<Weight> of(String key) {
        for (var impact : Impact.values()) {
            for (var urgency : Urgency.values()) {
                var it = new Weight(impact, urgency);
                if (it.key().equals(key)) return Optional.of(it);
            }
        }
        return Optional.empty();
    }
}
