package dk.skranke.proof.storm;

import dk.skranke.proof.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** {@code ./skranke storm}: kills the program and its database while they work, and looks for what is lost. */
public final class Storm {

    private static final int KILLS_TO_SHOW_TEETH = 4;
    private static final int ENOUGH_TO_DOUBT = 20;
    private static final int MOST_SENTENCES = 40;

    private final Path jar;
    private final Path folder;

    Storm(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void run(Options options) throws IOException, SQLException {
        var folder = options.path("data", "");
        var kills = (int) options.number("kills", 20);
        var seed = options.number("seed", ThreadLocalRandom.current().nextInt(1_000_000));
        var minutes = options.number("minutes", 10 + kills / 4);
        var sabotage = options.text("sabotage", "");
        options.mustBeUsed();
        var given = !options.text("data", "").isEmpty();
        if (given && Files.exists(folder) && hasFiles(folder))
            throw new Options.Unclear("The storm wants a folder of its own: " + folder + " is not empty.");
        var home = given ? folder : Files.createTempDirectory("skranke-storm");
        var storm = new Storm(Path.of("app/target/skranke.jar").toAbsolutePath(), home);
        var passed = sabotage.isEmpty()
                ? storm.holds(kills, seed, Instant.now().plusSeconds(minutes * 60))
                : storm.bites(sabotages(sabotage), seed);
        if (passed && !given) remove(home);
        else System.out.println("Everything is kept in " + home);
        if (!passed) System.exit(1);
    }

    private static List<Sabotage> sabotages(String word) {
        return word.equals("all") ? Arrays.asList(Sabotage.values()) : List.of(Sabotage.named(word));
    }

    /** Whether nothing was lost. */
    boolean holds(int kills, long seed, Instant end) throws IOException, SQLException {
        System.out.println("Storm with seed " + seed + " (--seed " + seed + " repeats its kills)");
        var outcome = new Run(jar, folder.resolve("storm"), seed, null).storm(kills, end);
        System.out.println(outcome.sentence());
        outcome.findings().sentences().stream().limit(MOST_SENTENCES).forEach(System.out::println);
        if (outcome.recoveries().size() < kills) System.out.println("There was no time for more kills.");
        var tame = kills >= ENOUGH_TO_DOUBT && outcome.doubts() == 0;
        if (tame) System.out.println("No operation was ever in doubt: the kills were too tame to prove anything.");
        return outcome.findings().none() && !tame && outcome.recoveries().size() == kills;
    }

    /** Whether each sabotage was noticed for what it is. */
    boolean bites(List<Sabotage> sabotages, long seed) throws IOException, SQLException {
        var all = true;
        for (var it : sabotages) {
            var run = new Run(jar, folder.resolve(it.word()), seed, it);
            var outcome = run.storm(KILLS_TO_SHOW_TEETH, Instant.now().plusSeconds(120));
            var caught = outcome.findings().count(it.expected) > 0;
            System.out.println((caught ? "caught  " : "MISSED  ") + it.word() + ": " + outcome.sentence());
            all &= caught;
        }
        return all;
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
