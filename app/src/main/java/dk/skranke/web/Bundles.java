package dk.skranke.web;

import dk.skranke.shared.Language;
import dk.skranke.shared.Worded;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message bundles of all modules: {@code dk/skranke/MODULE/messages_LANGUAGE.properties}, keys named {@code MODULE.…}. */
final class Bundles {

    static final Bundles LOADED = new Bundles();

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Wording>> wordings = new EnumMap<>(Language.class);

    private Bundles() {
        for (var language : Language.values()) {
            texts.put(language, load(language));
            wordings.put(language, new ConcurrentHashMap<>());
        }
    }

    private static Map<String, String> load(Language language) {
        var pattern = "classpath*:dk/skranke/*/messages_" + language.code() + ".properties";
        try {
            var all = new Properties();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
            var texts = new HashMap<String, String>();
            all.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String key) {
        return texts.getOrDefault(Language.DA, Map.of()).containsKey(key);
    }

    String text(Language language, String key, Object... arguments) {
        if (arguments.length == 0) return text(language, key);
        return wordings.getOrDefault(language, Map.of())
                .computeIfAbsent(key, it -> new Wording(text(language, it), language.locale()))
                .with(Arrays.stream(arguments)
                        .map(it -> it instanceof Worded words ? words.in(language) : it)
                        .toArray());
    }

    private String text(Language language, String key) {
        var text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) throw new IllegalArgumentException("no text for " + key + " in " + language.code());
        return text;
    }
}
