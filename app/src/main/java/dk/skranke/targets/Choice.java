package dk.skranke.targets;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ClientId;
import dk.skranke.ticketing.Priority;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which target holds for a ticket, and why none of the others does. */
public record Choice(List<Considered> considered) {

    public enum Verdict {
        CHOSEN,
        OTHER_CLIENT,
        OTHER_CATEGORY,
        OTHER_PRIORITY,
        LESS_PARTICULAR;

        public String mark() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Considered(Target target, Verdict verdict) {}

    static Choice of(List<Target> targets, CategoryId category, Priority priority, @Nullable ClientId client) {
        var best = targets.stream()
                .filter(it -> verdict(it, category, priority, client) == Verdict.CHOSEN)
                .max(Comparator.comparingInt(Target::weight))
                .orElse(null);
        return new Choice(targets.stream()
                .map(it -> {
                    var verdict = verdict(it, category, priority, client);
                    var beaten = verdict == Verdict.CHOSEN && !it.equals(best);
                    return new Considered(it, beaten ? Verdict.LESS_PARTICULAR : verdict);
                })
                .sorted(Comparator.comparingInt((Considered it) -> it.verdict() == Verdict.CHOSEN ? 0 : 1)
                        .thenComparing(it -> -it.target().weight()))
                .toList());
    }

    @Nullable
    Target chosen() {
        return considered.stream()
                .filter(it -> it.verdict() == Verdict.CHOSEN)
                .map(Considered::target)
                .findFirst()
                .orElse(null);
    }

    private static Verdict verdict(Target it, CategoryId category, Priority priority, @Nullable ClientId client) {
        if (it.client() != null && !it.client().equals(client)) return Verdict.OTHER_CLIENT;
        if (it.category() != null && !it.category().equals(category)) return Verdict.OTHER_CATEGORY;
        if (it.priority() != null && it.priority() != priority) return Verdict.OTHER_PRIORITY;
        return Verdict.CHOSEN;
    }
}
