package dk.skranke.web;

import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that are open on this node, and how to tell them that something is new. What is told is a name and a number;
 * the page fetches the rest with the rights of whoever looks at it.
 */
@Component
public class Live implements Audience, SmartLifecycle {

    private static final String LEFT = "left";

    private static final int MOST_PER_PERSON = 20;
    private static final long HOUR = 3_600_000;
    /** What a page takes from its first look at the clock to its last look at the data, and clocks of two nodes differ. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private record OpenPage(long person, @Nullable Long place, SseEmitter emitter) {}

    private final Notices notices;
    private final Clock clock;
    private final Map<Long, List<OpenPage>> open = new ConcurrentHashMap<>();
    private final Map<Long, Instant> told = new ConcurrentHashMap<>();
    /** When something was last told to nobody, because nobody was here. */
    private Instant untold;

    private volatile boolean running;

    Live(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
        this.untold = clock.instant();
    }

    /**
     * @param place the number of what the page shows; null for pages that show nothing in particular
     * @param since when the page was made: what was told between then and now is told once more
     */
    public SseEmitter open(long person, @Nullable Long place, @Nullable Instant since) {
        var page = new OpenPage(person, place, new SseEmitter(HOUR));
        var crowded = new ArrayList<OpenPage>();
        boolean late;
        synchronized (told) {
            // In one step: a list from which the last page just went is no longer looked at by anybody.
            open.compute(person, (_, known) -> {
                var pages = known == null ? new CopyOnWriteArrayList<OpenPage>() : known;
                if (pages.size() >= MOST_PER_PERSON) crowded.add(pages.removeFirst());
                pages.add(page);
                return pages;
            });
            late = since != null && missedSomething(person, since.minus(GRACE));
        }
        crowded.forEach(it -> it.emitter().complete());
        page.emitter().onCompletion(() -> close(page));
        page.emitter().onError(_ -> close(page));
        page.emitter().onTimeout(page.emitter()::complete);
        send(page, "hello", "");
        if (late) send(page, "missed", "");
        return page.emitter();
    }

    private boolean missedSomething(long person, Instant since) {
        return untold.isAfter(since) || told.getOrDefault(person, Instant.MIN).isAfter(since);
    }

    public void tell(Collection<Long> people, String what, String data) {
        for (var person : people) {
            told.put(person, clock.instant());
            for (var page : open.getOrDefault(person, List.of())) {
                Thread.startVirtualThread(() -> send(page, what, data));
            }
        }
    }

    /** Whether nobody on this node would hear the news. Whoever comes next will learn that there were some. */
    public boolean isUnheard() {
        synchronized (told) {
            if (!open.isEmpty()) return false;
            untold = clock.instant();
            return true;
        }
    }

    /** Who has this place open on this node. */
    Set<Long> at(long place) {
        return open.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.place() != null && it.place() == place)
                .map(OpenPage::person)
                .collect(Collectors.toSet());
    }

    /** What is looked at on this node. */
    Set<Long> places() {
        return open.values().stream()
                .flatMap(List::stream)
                .map(OpenPage::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Ends what someone has open on any node: they signed out, or may not be here any more. */
    public void close(long person) {
        notices.tell(Notice.of(LEFT, person));
    }

    @Override
    public void hear(Notice it) {
        if (it.kind().equals(LEFT)) end(open.getOrDefault(it.number(), List.of()));
    }

    /** Nobody knows what the pages missed, or whose they still are: all of them come back and ask anew. */
    @Override
    public void missed() {
        open.values().forEach(Live::end);
    }

    private static void end(List<OpenPage> pages) {
        pages.forEach(it -> it.emitter().complete());
    }

    private void close(OpenPage page) {
        open.computeIfPresent(page.person(), (_, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        });
    }

    private void send(OpenPage page, String what, String data) {
        try {
            page.emitter().send(SseEmitter.event().name(what).data(data));
        } catch (IOException | IllegalStateException e) {
            close(page);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.startVirtualThread(this::beat);
    }

    /** Keeps connections alive through proxies, and notices pages that have gone. */
    private void beat() {
        while (running) {
            open.values().forEach(pages -> pages.forEach(it -> send(it, "beat", "")));
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        open.values().forEach(Live::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First of all to stop: the web server would wait for every open page. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
