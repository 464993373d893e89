package dk.skranke.configuration;

import java.util.Arrays;
import java.util.List;

/** Why a configuration cannot be put to use: where, on which line, and a sentence. Nothing has been changed. */
public class Unfit extends RuntimeException {

    /** @param line counted from one; zero where it is about the whole */
    public record Reason(String place, int line, String key, List<Object> arguments) {

        public static Reason of(String place, int line, String key, Object... arguments) {
            return new Reason(place, line, key, Arrays.asList(arguments));
        }

        Reason at(String where, int onLine) {
            return new Reason(place.isEmpty() ? where : where + "." + place, onLine, key, arguments);
        }
    }

    private final List<Reason> reasons;

    public Unfit(List<Reason> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
