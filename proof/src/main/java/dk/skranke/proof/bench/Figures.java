package dk.skranke.proof.bench;

import java.util.Arrays;

/**
 * What one scenario cost.
 *
 * @param cpu processor milliseconds a request, of the program and of PostgreSQL
 * @param program the program's part of them
 * @param statements that reached PostgreSQL, a request
 * @param blocks of 8 kB that PostgreSQL looked at, a request: the same on every machine
 * @param scanned rows of tickets, messages, history and words that were read without an index, a request
 */
record Figures(
        String scenario,
        int hands,
        int requests,
        double p50,
        double p95,
        double perSecond,
        double cpu,
        double program,
        double statements,
        double blocks,
        double scanned,
        double bytes) {

    static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    static double[] sorted(double[] values) {
        var copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    String line() {
        return String.format(
                "%-16s %2d %7d %8.2f %8.2f %8.0f %8.2f %8.2f %6.1f %7.0f %7.0f %8.0f",
                scenario, hands, requests, p50, p95, perSecond, cpu, program, statements, blocks, scanned, bytes);
    }

    static String head() {
        return String.format(
                "%-16s %2s %7s %8s %8s %8s %8s %8s %6s %7s %7s %8s",
                "", "at", "times", "p50 ms", "p95 ms", "per s", "cpu ms", "program", "stmts", "blocks", "scanned",
                "bytes");
    }
}
