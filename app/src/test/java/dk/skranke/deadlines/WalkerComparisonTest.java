package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The program held against {@link Walker}, who knows nothing of it: random rules, places and days. */
class WalkerComparisonTest {

    private static final int CASES = 100_000;
    private static final LocalDate FIRST = LocalDate.of(1991, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2069, 12, 31);
    private static final Deadlines DEADLINES = Deadlines.read();
    private static final List<String> GERMAN = List.of(
            "DE-BW",
            "DE-BY",
            "DE-BE",
            "DE-BB",
            "DE-HB",
            "DE-HH",
            "DE-HE",
            "DE-MV",
            "DE-NI",
            "DE-NW",
            "DE-RP",
            "DE-SL",
            "DE-SN",
            "DE-ST",
            "DE-SH",
            "DE-TH",
            "DE-BY/catholic",
            "DE-BY/Augsburg",
            "DE-BY/Nürnberg",
            "DE-SN/catholic",
            "DE-TH/catholic");

    private final Random random = new Random(20261124);

    /** A line of operations.csv. */
    private record Line(
            String rule,
            String calendar,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String operations) {

        static Line of(String text) {
            var columns = text.split("\\|");
            return new Line(columns[0], columns[1], day(columns[2]), day(columns[3]), columns[4]);
        }

        private static @Nullable LocalDate day(String text) {
            return text.isEmpty() ? null : LocalDate.parse(text);
        }
    }

    @Test
    void a_hundred_thousand_deadlines_end_on_the_same_day() throws IOException {
        var lines = lines();
        var different = new ArrayList<String>();
        for (var i = 0; i < CASES; i++) {
            var line = lines.get(random.nextInt(lines.size()));
            var place = place(line);
            var event = event(line);
            var computed = computed(line.rule(), place, event);
            var ordinary = place.startsWith("DK") ? "DK-COURT" : place;
            var calendar = line.calendar().startsWith("DK") ? line.calendar() : place;
            var walked = Walker.end(line.operations(), calendar, event);
            if (!computed.end().equals(walked))
                different.add(line.rule() + " " + place + " " + event + ": " + computed.end() + ", walked " + walked);
            var safe = Walker.previous(walked, ordinary);
            if (!line.calendar().equals("DK-UDK") && !computed.safeEnd().equals(safe))
                different.add(line.rule() + " " + place + " " + event + ": safe " + computed.safeEnd() + ", " + safe);
        }
        assertThat(different).isEmpty();
    }

    @Test
    void every_rule_that_is_not_in_hours_is_among_them() throws IOException {
        var known = DEADLINES.rules().stream()
                .filter(it -> !it.inHours())
                .map(Rule::key)
                .collect(Collectors.toSet());
        var walked = lines().stream().map(Line::rule).collect(Collectors.toSet());
        assertThat(walked).isEqualTo(known);
    }

    private String place(Line line) {
        if (line.calendar().startsWith("DK")) return "DK";
        if (line.calendar().equals("EU") && random.nextInt(4) == 0) return "DK";
        return GERMAN.get(random.nextInt(GERMAN.size()));
    }

    private LocalDate event(Line line) {
        var from = line.from() == null ? FIRST : line.from();
        var to = line.to() == null ? LAST : line.to();
        var months = line.operations().contains("-") ? 10 : 0;
        var first = from.plusMonths(months).toEpochDay();
        var event = LocalDate.ofEpochDay(first + random.nextLong(to.toEpochDay() - first + 1));
        while (!Walker.allows(line.operations(), event)) event = event.minusDays(1);
        return event;
    }

    private static Computation computed(String rule, String place, LocalDate event) {
        return (Computation) DEADLINES.answer(new Question(rule, place, event.toString()), event);
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/deadlines/operations.csv")).stream()
                .filter(it -> !it.startsWith("#") && !it.startsWith("rule|"))
                .map(Line::of)
                .toList();
    }
}
