package dk.skranke.database;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps in memory what its owners read; every node hears of a change, and forgets. */
@Component
public class Keeper implements Audience {

    private final Notices notices;
    private final Clock clock;
    private final Map<Kept<?>, Set<String>> all = new ConcurrentHashMap<>();

    Keeper(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param kind of the notice that tells of a change
     * @param fresh after which it is read anew even so, for a node that cannot hear
     * @param others notices of what it rests on
     */
    public <T> Kept<T> keep(String kind, Duration fresh, Supplier<T> reading, String... others) {
        var it = new Kept<>(reading, fresh, clock, () -> notices.tell(Notice.of(kind)));
        var kinds = new java.util.HashSet<>(Set.of(others));
        kinds.add(kind);
        all.put(it, Set.copyOf(kinds));
        return it;
    }

    @Override
    public void hear(Notice it) {
        all.forEach((kept, kinds) -> {
            if (kinds.contains(it.kind())) kept.forget();
        });
    }

    @Override
    public void missed() {
        all.keySet().forEach(Kept::forget);
    }
}
