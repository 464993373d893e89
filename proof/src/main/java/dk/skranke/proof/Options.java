package dk.skranke.proof;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words behind a command: {@code --name value}. */
public final class Options {

    /** An option that nobody knows, or that says something impossible. */
    public static final class Unclear extends RuntimeException {
        public Unclear(String message) {
            super(message);
        }
    }

    private final Map<String, String> given;
    private final Set<String> asked = new LinkedHashSet<>();

    private Options(Map<String, String> given) {
        this.given = given;
    }

    public static Options read(List<String> words) {
        var given = new LinkedHashMap<String, String>();
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var name = rest.pop();
            if (!name.startsWith("--")) throw new Unclear("Unknown option: " + name + ". See ./skranke help.");
            if (rest.isEmpty()) throw new Unclear(name + " needs a value. See ./skranke help.");
            given.put(name.substring(2), rest.pop());
        }
        return new Options(given);
    }

    public String text(String name, String otherwise) {
        asked.add(name);
        return given.getOrDefault(name, otherwise);
    }

    /** A path is meant from where it was typed. */
    public Path path(String name, String otherwise) {
        return Path.of(System.getProperty("skranke.here", ""))
                .resolve(text(name, otherwise))
                .toAbsolutePath()
                .normalize();
    }

    public long number(String name, long otherwise) {
        var said = text(name, Long.toString(otherwise));
        try {
            return Long.parseLong(said);
        } catch (NumberFormatException e) {
            throw new Unclear("--" + name + " wants a whole number, not " + said + ".");
        }
    }

    /** Before anything is done: what was given and not understood is said. */
    public void mustBeUsed() {
        for (var name : given.keySet()) {
            if (!asked.contains(name)) throw new Unclear("Unknown option: --" + name + ". See ./skranke help.");
        }
    }
}
