package dk.skranke.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Patience;
import dk.skranke.calendars.SomeCalendars;
import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.calendars.WorkingTime;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Course.Turn;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The clocks of a ticket against somebody who stands beside it and counts every minute. */
class RunningClocksTest {

    /** Long enough for whatever is still running to run out, and no longer than one can wait. */
    private static final int HORIZON = 45 * 1440;

    /** What happens so many minutes after the ticket was opened. */
    record Later(int minutes, int what) {}

    @Test
    void clocks_show_what_somebody_counts_who_never_looks_away() {
        for (var seed = 0; seed < 250; seed++) {
            var random = new Random(seed);
            var calendar = SomeCalendars.calendar(random);
            showsWhatSomebodyCounts(
                    "seed " + seed, calendar, course(SomeCalendars.moment(random), story(random)), target(random));
        }
    }

    private static void showsWhatSomebodyCounts(String seed, WorkingCalendar calendar, Course course, Target target) {

        var readings = Clocks.of(course, target, new WorkingTime(calendar, _ -> SomeCalendars.HOLIDAYS))
                .readings();

        for (var counted : count(course, target, new Patience(calendar, SomeCalendars.HOLIDAYS))) {
            var reading = readings.stream()
                    .filter(it -> it.kind() == counted.kind)
                    .findFirst()
                    .orElseThrow();
            assertThat(reading.stopped())
                    .as(seed + ", " + counted.kind + " stopped")
                    .isEqualTo(counted.stopped);
            assertThat(reading.paused())
                    .as(seed + ", " + counted.kind + " paused")
                    .isEqualTo(counted.stopped == null && !counted.runs);
            if (reading.running() == null)
                assertThat(reading.used())
                        .as(seed + ", " + counted.kind + " used")
                        .isEqualTo(counted.used * 60L);
            if (counted.due != null)
                assertThat(reading.due())
                        .as(seed + ", " + counted.kind + " due")
                        .isEqualTo(counted.due);
        }
    }

    @Test
    void another_target_counts_as_if_it_had_held_from_the_beginning() {
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var time = new WorkingTime(SomeCalendars.calendar(random), _ -> SomeCalendars.HOLIDAYS);
            countsFromTheBeginning(
                    "seed " + seed,
                    time,
                    course(SomeCalendars.moment(random), story(random)),
                    target(random),
                    target(random));
        }
    }

    private static void countsFromTheBeginning(
            String seed, WorkingTime time, Course course, Target before, Target after) {

        for (var reading : Clocks.of(course, after, time).readings()) {
            if (before.pauses() != after.pauses() || before.allowed(reading.kind()) == null) continue;
            var old = Clocks.of(course, before, time).readings().stream()
                    .filter(it -> it.kind() == reading.kind())
                    .findFirst()
                    .orElseThrow();
            assertThat(reading.used()).as(seed).isEqualTo(old.used());
            assertThat(reading.since()).as(seed).isEqualTo(old.since());
            assertThat(reading.stopped()).as(seed).isEqualTo(old.stopped());
        }
    }

    private static final class Counted {

        private final Kind kind;
        private final long allowed;
        private boolean runs = true;
        private long used;
        private @Nullable Instant due;
        private @Nullable Instant stopped;

        private Counted(Kind kind, long allowed) {
            this.kind = kind;
            this.allowed = allowed;
        }
    }

    private static List<Counted> count(Course course, Target target, Patience patience) {
        var all = new ArrayList<Counted>();
        var running = true;
        var answered = false;
        begin(Kind.FIRST, target, true, all);
        begin(Kind.RESOLUTION, target, true, all);
        var turns = new ArrayList<>(course.turns());
        for (var minute = 0; minute < HORIZON; minute++) {
            var now = course.openedAt().plusSeconds(minute * 60L);
            while (!turns.isEmpty() && !turns.getFirst().at().isAfter(now)) {
                switch (turns.removeFirst()) {
                    case Turn.Asked _ -> {
                        var asks = answered && all.stream().noneMatch(it -> it.kind == Kind.NEXT && it.stopped == null);
                        if (asks && target.next() != null) {
                            all.removeIf(it -> it.kind == Kind.NEXT);
                            begin(Kind.NEXT, target, running, all);
                        }
                    }
                    case Turn.Answered it -> {
                        answered = true;
                        all.stream().filter(c -> c.kind != Kind.RESOLUTION).forEach(c -> stop(c, it.at()));
                    }
                    case Turn.Moved it -> {
                        running = switch (it.to()) {
                            case NEW, OPEN -> true;
                            case CLIENT, OTHER -> !target.pauses();
                            case SOLVED, CLOSED -> false;
                        };
                        if (!it.to().open()) {
                            answered = true;
                            all.forEach(c -> stop(c, it.at()));
                        } else {
                            all.stream().filter(c -> c.kind == Kind.RESOLUTION).forEach(c -> c.stopped = null);
                        }
                        for (var c : all) c.runs = running;
                    }
                }
            }
            if (!patience.working(now)) continue;
            for (var it : all) {
                if (!it.runs || it.stopped != null) continue;
                it.used++;
                if (it.used == it.allowed) it.due = now.plusSeconds(60);
            }
        }
        return all;
    }

    private static void begin(Kind kind, Target target, boolean running, List<Counted> all) {
        var allowed = target.allowed(kind);
        if (allowed == null) return;
        var it = new Counted(kind, allowed.toMinutes());
        it.runs = running;
        all.add(it);
    }

    private static void stop(Counted it, Instant at) {
        if (it.stopped == null) it.stopped = at;
    }

    private static Course course(Instant opened, List<Later> story) {
        var turns = story.stream()
                .sorted(Comparator.comparingInt(Later::minutes))
                .<Turn>map(it -> {
                    var at = opened.plus(Duration.ofMinutes(it.minutes()));
                    return switch (it.what()) {
                        case 0 -> new Turn.Asked(at);
                        case 1 -> new Turn.Answered(at);
                        default -> new Turn.Moved(at, TicketStatus.values()[1 + it.what() % 5]);
                    };
                })
                .toList();
        return new Course(
                new TicketId(1),
                "",
                new TeamId(1),
                null,
                new CategoryId(1),
                Priority.NORMAL,
                null,
                TicketStatus.OPEN,
                opened,
                turns);
    }

    private static List<Later> story(RandomGenerator random) {
        return Stream.generate(
                        () -> new Later(SomeCalendars.between(0, 9000, random), SomeCalendars.between(0, 11, random)))
                .limit(SomeCalendars.between(0, 9, random))
                .toList();
    }

    private static Target target(RandomGenerator random) {
        return new Target(
                new TargetId(1),
                "x",
                null,
                null,
                null,
                new CalendarId(1),
                minutes(random),
                minutes(random),
                minutes(random),
                random.nextInt(3) > 0);
    }

    private static @Nullable Integer minutes(RandomGenerator random) {
        return random.nextInt(5) == 0 ? null : Integer.valueOf(SomeCalendars.between(1, 2000, random));
    }
}
