package dk.skranke.knowledge;

import dk.skranke.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a text leaves open until it is put in; each may be named in Danish, German or English. */
public enum Placeholder {
    /** Whoever asked. */
    CONTACT("navn", "name", "name"),
    CLIENT("klient", "mandant", "client"),
    MATTER("sag", "akte", "matter"),
    TICKET("ticket"),
    TITLE("emne", "betreff", "subject"),
    ME("mig", "ich", "me"),
    TODAY("dato", "datum", "date");

    private final List<String> names;

    Placeholder(String... names) {
        this.names = List.of(names);
    }

    /** All of them as they are written in a text of that language. */
    static String written(Language language) {
        return written(language, values());
    }

    public static String written(Language language, Placeholder... which) {
        return Arrays.stream(which)
                .map(it -> "{" + it.names.get(Math.min(it.names.size() - 1, language.ordinal())) + "}")
                .collect(Collectors.joining(", "));
    }

    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(it -> it.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
