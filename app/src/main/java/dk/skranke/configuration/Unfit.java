package dk.skranke.configuration;

import dk.skranke.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

    /** In one field of an entry. */
    public static Unfit at(String field, String key, Object... arguments) {
        return new Unfit(List.of(Reason.of(field, 0, key, arguments)));
    }

    /** It names something that this office does not have. */
    public static Unfit missing(String field, String name) {
        return at(field, "configuration.unfit.missing", name);
    }

    /** @param wrong what the form of the same thing would say at its fields */
    public static void unless(Map<String, Refused> wrong) {
        if (wrong.isEmpty()) return;
        throw new Unfit(wrong.entrySet().stream()
                .map(it -> Reason.of(
                        it.getKey(), 0, it.getValue().key(), it.getValue().arguments()))
                .toList());
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
