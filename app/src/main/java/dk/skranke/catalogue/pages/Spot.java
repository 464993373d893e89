package dk.skranke.catalogue.pages;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where something stands in a category or workflow, in the reader’s words: {@code stages.ORDERED} is “Status › Bestilt”.
 *
 * @param names what the statuses and questions are called, by their keys
 */
public record Spot(Map<String, String> names, Language language) {

    private static final Pattern PART = Pattern.compile("[^.\\[\\]]+");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]+");

    public String of(String place) {
        return PART.matcher(place).results().map(it -> part(it.group())).collect(Collectors.joining(" › "));
    }

    /** A key of theirs by its name; all else as it is. */
    public Object[] of(Iterable<?> arguments) {
        var named = new java.util.ArrayList<Object>();
        arguments.forEach(it -> named.add(it instanceof String key ? names.getOrDefault(key, key) : it));
        return named.toArray();
    }

    private String part(String it) {
        if (names.containsKey(it)) return names.get(it);
        if (!it.contains("-")) return Text.known(language, "catalogue.place.", it);
        return KEY.matcher(it.replace("-", " → ").replace("+", ", "))
                .replaceAll(key -> names.getOrDefault(key.group(), key.group()));
    }
}
