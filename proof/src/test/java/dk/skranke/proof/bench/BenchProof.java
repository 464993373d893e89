package dk.skranke.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.proof.seed.Seed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark in small. It fails on what cannot be noise: how often the database is asked, and how. */
class BenchProof {

    private static final int TICKETS = 10_000;
    private static final double MOST_STATEMENTS = 6.5;
    private static final List<String> PAGES =
            List.of("list", "filter", "ticket", "desk", "navigation", "search rare", "search common");

    @TempDir
    Path folder;

    @Test
    void a_page_asks_a_bounded_number_of_times_and_reads_no_table_through() throws Exception {
        var jar = Path.of("../app/target/skranke.jar").toAbsolutePath().normalize();
        Seed.fill(folder.resolve("data"), jar, TICKETS, 1, System.err);
        var figures = Bench.measure(folder.resolve("data"), jar, 1, 0, String.join(",", PAGES), System.err::println);
        assertThat(figures).hasSize(2 * PAGES.size()).allSatisfy(it -> {
            assertThat(it.requests()).isPositive();
            assertThat(it.bytes()).as(it.scenario()).isGreaterThan(1000);
            assertThat(it.statements()).as(it.scenario()).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(it.scanned()).as(it.scenario()).isLessThan(TICKETS / 10.0);
        });
    }
}
