package dk.skranke.deadlines;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A page of data read to the letter: every value is text until somebody says what it is, and what nobody asked for is an error. */
final class Sheet {

    private final String where;
    private final Map<?, ?> values;
    private final Set<String> asked = new HashSet<>();

    private Sheet(String where, Object values) {
        if (!(values instanceof Map<?, ?> map))
            throw new IllegalArgumentException(where + ": names and values expected");
        this.where = where;
        this.values = map;
    }

    static Sheet resource(String name) {
        try (var in = Objects.requireNonNull(Sheet.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sheet read(String where, Reader reader) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(1_000_000);
        var dump = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(options), new Representer(dump), dump, options, new Plain());
        return new Sheet(where, yaml.load(reader));
    }

    @Nullable
    String maybe(String name) {
        asked.add(name);
        var value = values.get(name);
        if (value == null) return null;
        if (value instanceof String it && !it.isBlank()) return it;
        throw wrong(name, "text expected");
    }

    String text(String name) {
        var value = maybe(name);
        if (value == null) throw wrong(name, "missing");
        return value;
    }

    <T> T value(String name, Function<String, T> meaning) {
        return meant(name, text(name), meaning);
    }

    <T> T value(String name, T otherwise, Function<String, T> meaning) {
        var value = maybe(name);
        return value == null ? otherwise : meant(name, value, meaning);
    }

    <T> @Nullable T optional(String name, Function<String, T> meaning) {
        var value = maybe(name);
        return value == null ? null : meant(name, value, meaning);
    }

    /** Empty where nothing is said. */
    <T> List<T> list(String name, Function<String, T> meaning) {
        return entries(name).stream()
                .map(it -> {
                    if (it instanceof String text) return meant(name, text, meaning);
                    throw wrong(name, "a list of texts expected");
                })
                .toList();
    }

    List<Sheet> sheets(String name) {
        return entries(name).stream()
                .map(it -> new Sheet(where + ", " + name, it))
                .toList();
    }

    Sheet sheet(String name) {
        asked.add(name);
        return new Sheet(where + ", " + name, values.containsKey(name) ? values.get(name) : Map.of());
    }

    List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** After everything was asked for: what is left is a slip of the pen. */
    void finish() {
        var left = new HashSet<>(names());
        left.removeAll(asked);
        if (!left.isEmpty()) throw new IllegalArgumentException(where + ": unknown " + left);
    }

    private List<?> entries(String name) {
        asked.add(name);
        var value = values.get(name);
        if (value == null) return List.of();
        if (value instanceof List<?> it) return it;
        throw wrong(name, "a list expected");
    }

    private <T> T meant(String name, String value, Function<String, T> meaning) {
        try {
            return meaning.apply(value);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(where + ", " + name + ": " + value, e);
        }
    }

    private IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException(where + " " + values.get("key") + ", " + name + ": " + what);
    }

    /** Leaves dates, numbers and the like as they are written. */
    private static class Plain extends Resolver {

        @Override
        protected void addImplicitResolvers() {}
    }
}
