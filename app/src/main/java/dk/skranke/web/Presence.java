package dk.skranke.web;

import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Who looks at what, on whichever node. Each node says who is at a place when that changes, and again every half minute;
 * what is not said again is forgotten, for the node may be dead.
 */
@Component
public class Presence implements Audience, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);
    private static final String PRESENCE = "presence";
    private static final String AT = "at";
    private static final String WHO = "who";
    private static final Duration SAID_AGAIN = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofSeconds(75);
    private static final int AT_ONCE = 50;

    private record Spot(long node, long place) {}

    private record Crowd(Set<Long> people, Instant heardAt) {}

    private final long node = new SecureRandom().nextInt(1_000_000_000);
    private final Live live;
    private final Notices notices;
    private final Clock clock;
    private final Map<Spot, Crowd> crowds = new ConcurrentHashMap<>();

    /** One thread: what it says last is how it is. */
    private volatile @Nullable ScheduledExecutorService speaker;

    Presence(Live live, Notices notices, Clock clock) {
        this.live = live;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Opens a page's line, and tells the others at the place for as long as it is open.
     *
     * @param shown whom the page shows: others who were there by the time that its line is open are told of on it
     */
    public SseEmitter open(long person, long place, @Nullable Instant since, @Nullable Set<Long> shown) {
        var line = live.open(person, place, since);
        line.onCompletion(() -> changed(place));
        changed(place);
        if (shown != null && !shown.equals(others(person, place))) live.tell(Set.of(person), PRESENCE, "");
        return line;
    }

    public Set<Long> at(long place) {
        var all = new HashSet<Long>();
        crowds.forEach((spot, crowd) -> {
            if (spot.place() == place) all.addAll(crowd.people());
        });
        return all;
    }

    /** Who is there beside this person. */
    public Set<Long> others(long person, long place) {
        return without(person, at(place));
    }

    @Override
    public void hear(Notice it) {
        switch (it.kind()) {
            case AT -> heard(it);
            case WHO -> soon(this::sayAll);
            default -> {}
        }
    }

    @Override
    public void missed() {
        crowds.clear();
        soon(() -> notices.mention(List.of(Notice.of(WHO))));
    }

    private void heard(Notice it) {
        var spot = new Spot(it.number(), it.numbers().get(1));
        var people = Set.copyOf(it.numbers().subList(2, it.numbers().size()));
        change(spot.place(), () -> {
            if (people.isEmpty()) crowds.remove(spot);
            else crowds.put(spot, new Crowd(people, clock.instant()));
        });
    }

    /** Only those for whom the others are others than before: whoever opens a page need not be told of it. */
    private void change(long place, Runnable what) {
        var before = at(place);
        what.run();
        var after = at(place);
        if (before.equals(after)) return;
        var here = new HashSet<>(live.at(place));
        here.removeIf(it -> without(it, before).equals(without(it, after)));
        live.tell(here, PRESENCE, "");
    }

    private static Set<Long> without(long person, Set<Long> all) {
        var others = new HashSet<>(all);
        others.remove(person);
        return others;
    }

    private void changed(long place) {
        soon(() -> notices.mention(List.of(crowd(place))));
    }

    private Notice crowd(long place) {
        var numbers = new ArrayList<>(List.of(node, place));
        numbers.addAll(live.at(place));
        return new Notice(AT, numbers);
    }

    private void sayAll() {
        var all = live.places().stream().map(this::crowd).toList();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            notices.mention(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    void beat() {
        try {
            forget();
            sayAll();
        } catch (DataAccessException e) {
            unsaid(e);
        }
    }

    private void forget() {
        var since = clock.instant().minus(FORGOTTEN);
        crowds.forEach((spot, crowd) -> {
            if (crowd.heardAt().isBefore(since)) change(spot.place(), () -> crowds.remove(spot, crowd));
        });
    }

    private void soon(Runnable word) {
        var mouth = speaker;
        if (mouth == null) return;
        mouth.execute(() -> {
            try {
                word.run();
            } catch (DataAccessException e) {
                unsaid(e);
            }
        });
    }

    private static void unsaid(DataAccessException e) {
        log.debug("Nobody heard who looks at what", e); // half a minute later they do
    }

    @Override
    public void start() {
        var mouth = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("presence").factory());
        mouth.scheduleWithFixedDelay(this::beat, SAID_AGAIN.toSeconds(), SAID_AGAIN.toSeconds(), TimeUnit.SECONDS);
        speaker = mouth;
    }

    @Override
    public void stop() {
        var mouth = speaker;
        speaker = null;
        if (mouth != null) mouth.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return speaker != null;
    }

    /** Before anything is heard. */
    @Override
    public int getPhase() {
        return -1;
    }
}
