package dk.skranke.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.proof.Packaged;
import dk.skranke.proof.seed.Seed;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark in small. It fails on what cannot be noise: how often the database is asked, how, and how that grows. */
class BenchProof {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    /** As many in both: the same day's work, with ten times the history behind it. */
    private static final int OPEN = 500;

    /** Six of a page, counted one by one in StatementsPerPageTest, and what jobs ask beside: the more, the slower the machine. */
    private static final double MOST_STATEMENTS = 7.5;
    /** What read the history through would grow tenfold; a word of every tenth ticket has fewer hits among a thousand. */
    private static final double MOST_GROWTH = 2;
    /** One level more in some ten indexes, and the noise of the cleaning of tables. */
    private static final int SOME_BLOCKS = 40;

    private static final List<String> PAGES =
            List.of("list", "filter", "ticket", "desk", "navigation", "search rare", "search common");

    @TempDir
    Path folder;

    @Test
    void a_page_asks_a_bounded_number_of_times_reads_no_table_through_and_does_not_grow() throws Exception {
        var small = measure(FEW);
        var large = measure(MANY);
        assertThat(large).hasSize(PAGES.size()).allSatisfy(it -> {
            assertThat(it.requests()).isPositive();
            assertThat(it.bytes()).as(it.scenario()).isGreaterThan(1000);
            assertThat(it.statements()).as(it.scenario()).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(it.scanned()).as(it.scenario()).isLessThan(MANY / 10.0);
        });
        for (var page = 0; page < small.size(); page++) {
            assertThat(large.get(page).blocks())
                    .as("blocks of " + small.get(page))
                    .isLessThan(small.get(page).blocks() * MOST_GROWTH + SOME_BLOCKS);
        }
    }

    private List<Figures> measure(int tickets) throws Exception {
        var data = folder.resolve("data-" + tickets);
        var program = Packaged.installed(Path.of("../app/target/skranke.jar"));
        Seed.fill(data, program, tickets, OPEN, 1, System.err);
        var first = measure(data, program);
        if (first.stream().allMatch(it -> it.statements() <= MOST_STATEMENTS)) return first;
        // A job of now and then may have fallen into it; what a page asks by itself, it asks the second time too.
        var second = measure(data, program);
        return IntStream.range(0, first.size())
                .mapToObj(it -> Stream.of(first.get(it), second.get(it))
                        .min(Comparator.comparingDouble(Figures::statements))
                        .orElseThrow())
                .toList();
    }

    private static List<Figures> measure(Path data, Packaged program) throws Exception {
        return Bench.measure(
                data, program, 0.5, 0, String.join(",", PAGES), List.of(Office.HANDS), System.err::println);
    }
}
