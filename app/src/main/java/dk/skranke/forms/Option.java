package dk.skranke.forms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param below the finer choices of a tree; choosing one of them means this one too */
public record Option(String key, Phrase name, @Nullable List<Option> below) {

    public Option(String key, Phrase name) {
        this(key, name, null);
    }

    public List<Option> finer() {
        return below == null ? List.of() : below;
    }

    Stream<Option> all() {
        return Stream.concat(Stream.of(this), finer().stream().flatMap(Option::all));
    }
}
