package dk.skranke.proof.storm;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How a storm ended.
 *
 * @param recoveries from each kill until all was well again
 * @param twice letters that arrived twice, as they may when nobody knew
 * @param spare files that no row needs, because a kill fell between the two
 */
record Outcome(
        long seed, Collection<Ledger.Line> ledger, List<Duration> recoveries, int twice, int spare, Findings findings) {

    long doubts() {
        return ledger.stream().filter(it -> it.doubts() > 0).count();
    }

    Duration slowest() {
        return recoveries.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    Duration usual() {
        return recoveries.stream()
                .sorted()
                .skip(recoveries.size() / 2)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    String sentence() {
        return "seed %d: %d kills, %d operations (%d acknowledged, %d in doubt at some time), %d letters sent twice and marked, %d files without a row; back after %.1f s (median), %.1f s (slowest); %s"
                .formatted(
                        seed,
                        recoveries.size(),
                        ledger.size(),
                        ledger.stream().filter(Ledger.Line::taken).count(),
                        doubts(),
                        twice,
                        spare,
                        usual().toMillis() / 1000.0,
                        slowest().toMillis() / 1000.0,
                        findings);
    }
}
