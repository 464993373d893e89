package dk.skranke.safekeeping;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words after the command. A path is meant from where it was typed; the data folder lies beside the program by default. */
record Options(Map<String, String> values, Set<String> flags) {

    static Options read(String[] words, Set<String> valued, Set<String> flags) {
        var values = new HashMap<String, String>();
        var given = new HashSet<String>();
        var rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (flags.contains(word)) given.add(word);
            else if (!valued.contains(word)) throw new Unable("option-unknown", word);
            else if (!rest.hasNext()) throw new Unable("option-empty", word);
            else values.put(word, rest.next());
        }
        return new Options(values, given);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Path data() {
        var given = path("--data");
        return given == null ? Path.of("data").toAbsolutePath() : given;
    }

    Path needed(String option) {
        var given = path(option);
        if (given == null) throw new Unable("option-missing", option);
        return given;
    }

    @Nullable
    Path path(String option) {
        var given = values.get(option);
        return given == null ? null : here().resolve(given).normalize();
    }

    /** Null when it is not given. */
    @Nullable
    Integer number(String option) {
        var given = values.get(option);
        if (given == null) return null;
        if (!given.matches("[1-9]\\d{0,5}")) throw new Unable("option-number", option);
        return Integer.valueOf(given);
    }

    private static Path here() {
        return Path.of(Objects.requireNonNullElse(System.getProperty("skranke.here"), ""))
                .toAbsolutePath();
    }
}
