package dk.skranke.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The earliest of several computations, while nobody knows yet which of them it will be. */
final class Provisional {

    private Provisional() {}

    static Computation of(List<Computation> candidates) {
        var first =
                candidates.stream().min(Comparator.comparing(Provisional::when)).orElseThrow();
        var steps = new ArrayList<Step>();
        steps.add(new Step.PlaceUnknown());
        steps.addAll(first.steps().stream()
                .filter(it -> !(it instanceof Step.Safe || it instanceof Step.PreDeadline))
                .toList());
        var safe = candidates.stream()
                .map(Computation::safeEnd)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        steps.add(new Step.Safe(safe, List.of()));
        return new Computation(
                first.rule(),
                first.place(),
                first.authority(),
                first.event(),
                first.end(),
                first.endsAt(),
                safe,
                preDeadline(candidates),
                List.copyOf(steps),
                first.warnings(),
                first.holidayData());
    }

    private static java.time.Instant when(Computation it) {
        var at = it.endsAt();
        return at == null
                ? it.end().plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()
                : at.toInstant();
    }

    private static @Nullable LocalDate preDeadline(List<Computation> candidates) {
        return candidates.stream()
                .map(Computation::preDeadline)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
