package dk.skranke.cover;

import dk.skranke.office.Away;
import dk.skranke.office.Covers.Cover;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for whom at each moment. Where the substitute is away too, their substitute stands in for both, and so on:
 * each absence is cut where that changes. Substitutes who stand in for each other in a circle are refused.
 */
record Chain(List<Absence> absences, Predicate<PersonId> here, Function<PersonId, String> name) {

    List<Cover> covers() {
        return absences.stream().flatMap(it -> covers(it).stream()).toList();
    }

    private List<Cover> covers(Absence it) {
        var cuts = Stream.concat(
                        Stream.of(it.starts(), it.ends()),
                        absences.stream().flatMap(other -> Stream.of(other.starts(), other.ends())))
                .filter(cut -> !cut.isBefore(it.starts()) && !cut.isAfter(it.ends()))
                .distinct()
                .sorted()
                .toList();
        var covers = new ArrayList<Cover>();
        for (var i = 0; i + 1 < cuts.size(); i++)
            join(covers, it, substitute(it, cuts.get(i)), cuts.get(i), cuts.get(i + 1));
        return covers;
    }

    private static void join(
            List<Cover> covers, Absence it, @Nullable PersonId substitute, Instant from, Instant until) {
        var before = covers.isEmpty() ? null : covers.getLast().away();
        if (before != null && Objects.equals(before.substitute(), substitute)) {
            covers.removeLast();
            covers.add(new Cover(new Away(it.person(), substitute, before.from(), until), it.teams()));
            return;
        }
        covers.add(new Cover(new Away(it.person(), substitute, from, until), it.teams()));
    }

    /** The first along the chain who is here at that moment; null where it ends before. */
    private @Nullable PersonId substitute(Absence it, Instant at) {
        Set<PersonId> passed = new LinkedHashSet<>();
        passed.add(it.person());
        var who = it.substitute();
        while (who != null) {
            if (!passed.add(who)) throw new Refused("cover.circle", path(passed, who));
            var away = away(who, at);
            if (away == null) return here.test(who) ? who : null;
            who = away.substitute();
        }
        return null;
    }

    private @Nullable Absence away(PersonId who, Instant at) {
        return absences.stream()
                .filter(it -> it.person().equals(who) && it.over(at))
                .findFirst()
                .orElse(null);
    }

    /** {@code Mette Lindegaard → Anders Brix → Mette Lindegaard} */
    private String path(Set<PersonId> passed, PersonId back) {
        return Stream.concat(passed.stream(), Stream.of(back)).map(name).collect(Collectors.joining(" → "));
    }
}
