package dk.skranke.quality;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the looks of a month turned out, for one team or for several together. Nobody's own work must be told from it: a
 * group of fewer than eight people or ten tickets stands with others, or not at all. There is no sum over all, from which
 * what is not shown could be told.
 *
 * @param team null for several together
 */
record Outcome(@Nullable TeamId team, int reviews, Map<Long, Count> points) {

    static final int FEWEST_PEOPLE = 8;
    static final int FEWEST_REVIEWS = 10;

    record Count(int yes, int no) {

        Count plus(Count other) {
            return new Count(yes + other.yes, no + other.no);
        }
    }

    /** What there is of one team, and who is in it. */
    record OfTeam(TeamId team, Set<PersonId> people, int reviews, Map<Long, Count> points) {

        boolean shown() {
            return people.size() >= FEWEST_PEOPLE && reviews >= FEWEST_REVIEWS;
        }
    }

    static List<Outcome> shown(Collection<OfTeam> all) {
        var shown = new ArrayList<Outcome>();
        var people = new HashSet<PersonId>();
        var points = new HashMap<Long, Count>();
        var reviews = 0;
        for (var it : all) {
            if (it.shown()) {
                shown.add(new Outcome(it.team(), it.reviews(), it.points()));
                continue;
            }
            people.addAll(it.people());
            reviews += it.reviews();
            it.points().forEach((point, count) -> points.merge(point, count, Count::plus));
        }
        if (people.size() >= FEWEST_PEOPLE && reviews >= FEWEST_REVIEWS)
            shown.add(new Outcome(null, reviews, Map.copyOf(points)));
        return List.copyOf(shown);
    }
}
