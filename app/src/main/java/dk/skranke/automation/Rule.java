package dk.skranke.automation;

import dk.skranke.filtering.Filter;
import dk.skranke.shared.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the office: when, if, then.
 *
 * @param kept the condition as it is kept
 * @param broken why it cannot run: it names something that is gone
 */
record Rule(
        RuleId id,
        String name,
        int position,
        boolean active,
        Trigger trigger,
        @Nullable Integer amount,
        String kept,
        Filter filter,
        Effects effects,
        Optional<Refused> broken) {

    boolean runs() {
        return active && broken.isEmpty();
    }

    boolean follows(Trigger what) {
        return runs() && trigger == what;
    }
}
