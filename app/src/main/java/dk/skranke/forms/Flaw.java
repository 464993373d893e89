package dk.skranke.forms;

import java.util.Arrays;
import java.util.List;

/** Why a form or workflow cannot work: where, and a sentence with what to fill it with. */
public record Flaw(String place, String key, List<Object> arguments) {

    public static Flaw at(String place, String key, Object... arguments) {
        return new Flaw(place, key, Arrays.asList(arguments));
    }

    public Flaw below(String where) {
        return new Flaw(where + "." + place, key, arguments);
    }
}
