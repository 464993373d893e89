package dk.skranke.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a scenario with a number of hands, first to warm up and then to measure. */
final class Watch {

    private static final Duration SETTLED = Duration.ofMillis(1200);

    private final long program;
    private final long postgres;
    private final Connection connection;
    private final double seconds;

    /** @param connection on which the statements of all others are counted */
    Watch(long program, long postgres, Connection connection, double seconds) {
        this.program = program;
        this.postgres = postgres;
        this.connection = connection;
        this.seconds = seconds;
    }

    Figures measure(Scenario scenario, int hands) throws Exception {
        if (!scenario.alone()) take(scenario, hands, seconds / 2, 1_000_000);
        var before = counters();
        var ofProgram = program == 0 ? 0 : Cpu.family(program);
        var ofPostgres = Cpu.family(postgres);
        var start = System.nanoTime();
        var taken = take(scenario, hands, seconds, 0);
        var elapsed = (System.nanoTime() - start) / 1e9;
        var programSpent = program == 0 ? 0 : Cpu.family(program) - ofProgram;
        var spent = programSpent + Cpu.family(postgres) - ofPostgres;
        var after = counters();
        var times = Figures.sorted(
                taken.stream().mapToDouble(it -> it.nanos() / 1e6).toArray());
        var count = taken.size();
        return new Figures(
                scenario.name(),
                hands,
                count,
                Figures.percentile(times, 0.5),
                Figures.percentile(times, 0.95),
                count / elapsed,
                spent / (double) count,
                programSpent / (double) count,
                (after.statements() - before.statements()) / (double) count,
                (after.blocks() - before.blocks()) / (double) count,
                (after.scanned() - before.scanned()) / (double) count,
                taken.stream().mapToInt(Taken::bytes).average().orElse(0));
    }

    private record Taken(long nanos, int bytes) {}

    private static java.util.List<Taken> take(Scenario scenario, int hands, double seconds, int firstTurn)
            throws Exception {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        try (var pool = Executors.newFixedThreadPool(hands)) {
            var work = new ArrayList<Callable<java.util.List<Taken>>>();
            for (var hand = 0; hand < hands; hand++) {
                var mine = hand;
                work.add(() -> {
                    var taken = new ArrayList<Taken>();
                    for (var turn = 0; System.nanoTime() < end || taken.size() < scenario.fewest() / hands; turn++) {
                        var start = System.nanoTime();
                        var bytes = scenario.step().take(mine, firstTurn + turn);
                        taken.add(new Taken(System.nanoTime() - start, bytes));
                    }
                    return taken;
                });
            }
            var all = new ArrayList<Taken>();
            for (Future<java.util.List<Taken>> it : pool.invokeAll(work)) all.addAll(it.get());
            return all;
        }
    }

    private record Counters(long statements, long blocks, long scanned) {}

    /**
     * Of everybody but us. A process of PostgreSQL tells what it scanned once a second while it is busy: the tail of a
     * scenario may fall to the next. What we read ourselves is told at once, or it would be laid on the first.
     */
    private Counters counters() throws SQLException, InterruptedException {
        Thread.sleep(SETTLED.toMillis());
        connection.createStatement().execute("select pg_stat_force_next_flush()");
        try (var answer = connection
                .createStatement()
                .executeQuery("select sum(calls) filter (where query !~* '^(begin|commit|rollback|set |show )'),"
                        + " sum(shared_blks_hit + shared_blks_read), (select sum(seq_tup_read) from pg_stat_user_tables"
                        + " where relname in ('ticket', 'message', 'entry', 'document', 'participant', 'attachment'))"
                        + " from pg_stat_statements where toplevel and query !~ 'pg_stat_statements'")) {
            answer.next();
            return new Counters(answer.getLong(1), answer.getLong(2), answer.getLong(3));
        }
    }
}
