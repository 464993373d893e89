package dk.skranke.proof.storm;

import dk.skranke.proof.Options;
import dk.skranke.proof.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** {@code ./skranke storm}: kills the program and its database while they work, and looks for what is lost. */
public final class Storm {

    private static final int KILLS_TO_SHOW_TEETH = 1;
    private static final int RUNS_TO_SHOW_TEETH = 3;
    private static final int ENOUGH_TO_DOUBT = 20;
    private static final int MOST_SENTENCES = 40;

    private final Packaged program;
    private final Path folder;

    Storm(Packaged program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    public static void run(Options options) throws IOException, SQLException {
        var folder = options.path("data", "");
        var kills = (int) options.number("kills", 20);
        var seed = options.number("seed", ThreadLocalRandom.current().nextInt(1_000_000));
        var minutes = (int) options.number("minutes", 10 + kills / 4);
        var sabotages = sabotages(options.text("sabotage", ""));
        options.mustBeUsed();
        var given = !options.text("data", "").isEmpty();
        if (given && Files.exists(folder) && hasFiles(folder))
            throw new Options.Unclear("The storm wants a folder of its own: " + folder + " is not empty.");
        var home = given ? folder : Files.createTempDirectory("skranke-storm");
        var storm =
                new Storm(Packaged.archived(Path.of("app/target/skranke.jar").toAbsolutePath(), home), home);
        var passed = sabotages.isEmpty() ? storm.holds(kills, seed, minutes) : storm.bites(sabotages, seed);
        if (passed && !given) remove(home);
        else System.out.println("Everything is kept in " + home);
        if (!passed) System.exit(1);
    }

    private static List<Sabotage> sabotages(String word) {
        if (word.isEmpty()) return List.of();
        return word.equals("all") ? Arrays.asList(Sabotage.values()) : List.of(Sabotage.named(word));
    }

    /** Whether nothing was lost. */
    boolean holds(int kills, long seed, int minutes) throws IOException, SQLException {
        System.out.println("Storm with seed " + seed + " (--seed " + seed + " repeats its kills)");
        var outcome = new Run(program, folder.resolve("storm"), seed, null)
                .storm(kills, Instant.now().plus(Duration.ofMinutes(minutes)));
        System.out.println(outcome.sentence());
        outcome.findings().sentences().stream().limit(MOST_SENTENCES).forEach(System.out::println);
        if (outcome.outages().size() < kills) System.out.println("There was no time for more kills.");
        var tame = kills >= ENOUGH_TO_DOUBT && outcome.doubts() == 0;
        if (tame) System.out.println("No operation was ever in doubt: the kills were too tame to prove anything.");
        return outcome.findings().none() && !tame && outcome.outages().size() == kills;
    }

    /** Whether each sabotage was noticed for what it is. */
    boolean bites(List<Sabotage> sabotages, long seed) throws IOException, SQLException {
        var all = true;
        for (var it : sabotages) all &= bites(it, seed);
        return all;
    }

    /** A kill may miss the moment that it is aimed at: then there is another run. */
    private boolean bites(Sabotage sabotage, long seed) throws IOException, SQLException {
        for (var run = 0; run < RUNS_TO_SHOW_TEETH; run++) {
            var place = folder.resolve(sabotage.word() + "-" + run);
            var outcome = new Run(program, place, seed + run, sabotage)
                    .storm(KILLS_TO_SHOW_TEETH, Instant.now().plus(Duration.ofMinutes(2)));
            var proofs = sabotage.proofs(outcome.findings());
            System.out.println(
                    (proofs.isEmpty() ? "missed  " : "caught  ") + sabotage.word() + ": " + outcome.sentence());
            proofs.stream().limit(1).forEach(System.out::println);
            if (!proofs.isEmpty()) return true;
        }
        return false;
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        }
    }
}
