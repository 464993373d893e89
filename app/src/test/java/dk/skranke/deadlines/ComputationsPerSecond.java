package dk.skranke.deadlines;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Says how many deadlines one thread computes in a second of its processor time, with their explanations: what else the
 * machine does is not counted. Runs when asked by name only; see docs/deadlines.md.
 */
class ComputationsPerSecond {

    private static final int ROUND = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Deadlines DEADLINES = Deadlines.read();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void on_one_thread() {
        var questions = questions(new Random(20261128));
        for (var round = 1; round <= 6; round++) {
            var start = THREADS.getCurrentThreadCpuTime();
            var computed = questions.stream()
                    .filter(it -> DEADLINES.answer(it, TODAY) instanceof Computation)
                    .count();
            var seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    "Round %d: %d deadlines, %.0f per second of processor time%n", round, computed, computed / seconds);
        }
    }

    /** Every rule that counts days, in every place of its country, from any day of twenty years. */
    private static List<Question> questions(Random random) {
        var rules = DEADLINES.rules().stream()
                .filter(it -> !it.inHours() && it.validity().to() == null && it.eventDay() == EventDay.ANY)
                .toList();
        var questions = new ArrayList<Question>();
        while (questions.size() < ROUND) {
            var rule = rules.get(random.nextInt(rules.size()));
            var places = DEADLINES.places().stream()
                    .filter(it -> rule.jurisdiction().covers(it.country()))
                    .toList();
            var place = places.get(random.nextInt(places.size()));
            var event = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(7300));
            questions.add(new Question(rule.key(), place.code(), event.toString()));
        }
        return questions;
    }
}
