package dk.skranke.web;

import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who writes where, on whichever node: that they do and of which kind, never what. Silence ends it after some seconds. */
@Component
public class Typing implements Audience {

    static final Duration SILENCE = Duration.ofSeconds(8);

    private static final String TYPES = "types";

    private record Hand(long place, long person) {}

    private record Said(long kind, Instant at) {}

    /** @param kind the number that whoever said it gave it */
    public record Writer(long person, int kind) {}

    private final Live live;
    private final Notices notices;
    private final Clock clock;
    private final Map<Hand, Said> hands = new ConcurrentHashMap<>();

    Typing(Live live, Notices notices, Clock clock) {
        this.live = live;
        this.notices = notices;
        this.clock = clock;
    }

    public void say(long person, long place, int kind) {
        notices.mention(List.of(Notice.of(TYPES, place, person, kind)));
    }

    public List<Writer> at(long place) {
        forget();
        return hands.entrySet().stream()
                .filter(it -> it.getKey().place() == place)
                .map(it -> new Writer(it.getKey().person(), (int) it.getValue().kind()))
                .toList();
    }

    @Override
    public void hear(Notice it) {
        if (!it.kind().equals(TYPES)) return;
        forget();
        var hand = new Hand(it.number(), it.numbers().get(1));
        hands.put(hand, new Said(it.numbers().get(2), clock.instant()));
        var others = new HashSet<>(live.at(hand.place()));
        others.remove(hand.person());
        live.tell(others, "typing", "");
    }

    private void forget() {
        var since = clock.instant().minus(SILENCE);
        hands.values().removeIf(it -> it.at().isBefore(since));
    }

    @Override
    public void missed() {
        hands.clear();
    }
}
