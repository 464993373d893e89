package dk.skranke.proof;

import dk.skranke.proof.bench.Bench;
import dk.skranke.proof.seed.Seed;
import dk.skranke.proof.storm.Storm;
import java.util.Arrays;
import java.util.List;

/** {@code ./skranke seed|bench|storm}. Each of them takes its own options and says when it does not know one. */
public final class Proof {

    private Proof() {}

    public static void main(String[] words) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        try {
            var options = Options.read(List.of(Arrays.copyOfRange(words, 1, words.length)));
            switch (words[0]) {
                case "seed" -> Seed.run(options);
                case "bench" -> Bench.run(options);
                case "storm" -> Storm.run(options);
                default -> throw new Options.Unclear("Unknown: " + words[0] + ". See ./skranke help.");
            }
        } catch (Options.Unclear e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
