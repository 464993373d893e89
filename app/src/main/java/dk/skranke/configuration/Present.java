package dk.skranke.configuration;

import dk.skranke.office.Member;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the office has of a part at this moment, by what it is known by. */
record Present(ConfigurationPart<?> part, Map<String, ?> all, Set<String> leftOut) {

    static Present of(ConfigurationPart<?> part, Member me) {
        return new Present(part, part.labelled(me), Set.copyOf(part.leftOut(me)));
    }

    @Nullable
    Object like(Object it) {
        return all.get(part.label(it));
    }

    boolean has(Object it) {
        return it.equals(like(it));
    }

    /** What names somebody here is not lost to a text that cannot. */
    void mustNotBeOwn(Object it) {
        var label = part.label(it);
        if (leftOut.contains(label) && !all.containsKey(label)) throw Unfit.at("", "configuration.unfit.own", label);
    }
}
