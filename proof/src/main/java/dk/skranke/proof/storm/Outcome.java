package dk.skranke.proof.storm;

import java.util.Collection;
import java.util.List;

/**
 * How a storm ended.
 *
 * @param twice letters that arrived twice, as they may when nobody knew
 * @param spare files that no row needs, because a kill fell between the two
 */
record Outcome(
        long seed, Collection<Ledger.Line> ledger, List<Outage> outages, int twice, int spare, Findings findings) {

    long doubts() {
        return ledger.stream().filter(it -> it.doubts() > 0).count();
    }

    String sentence() {
        var back = outages.stream().map(Outage::seconds).sorted().toList();
        return "seed %d: %d kills, %d operations (%d acknowledged, %d in doubt at some time), %d letters sent twice and marked, %d files without a row; back after %.1f s (median), %.1f s (slowest); %s"
                .formatted(
                        seed,
                        outages.size(),
                        ledger.size(),
                        ledger.stream().filter(Ledger.Line::taken).count(),
                        doubts(),
                        twice,
                        spare,
                        back.isEmpty() ? 0 : back.get(back.size() / 2),
                        back.isEmpty() ? 0 : back.getLast(),
                        findings);
    }
}
