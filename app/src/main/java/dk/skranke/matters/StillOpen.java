package dk.skranke.matters;

import dk.skranke.shared.Refused;
import java.util.List;

/** A matter is not closed while something of it is open. Says what, as far as whoever asked may see it. */
public class StillOpen extends Refused {

    private final transient List<Held> held;

    /** What one module has open. */
    public record Held(String mark, List<Holding.Open> open) {}

    StillOpen(String key, List<Held> held) {
        super(key);
        this.held = held;
    }

    public List<Held> held() {
        return held;
    }
}
