package dk.skranke.catalogue;

import dk.skranke.forms.Option;
import dk.skranke.forms.Phrase;
import dk.skranke.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words between the forms of the administration and the records. */
final class Words {

    /** More of one kind than anybody reads. */
    private static final int MOST = 9;

    private Words() {}

    static String of(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").replace("\u0000", "").strip();
    }

    static @Nullable String orNull(Map<String, String> typed, String name) {
        var words = of(typed, name);
        return words.isEmpty() ? null : words;
    }

    static Phrase phrase(Map<String, String> typed, String name) {
        return new Phrase(of(typed, name + ".da"), of(typed, name + ".de"), of(typed, name + ".en"));
    }

    /** Null where nothing is said in any language; a language that is missing has the words of the first. */
    static @Nullable Phrase phraseOrNull(Map<String, String> typed, String name) {
        var it = phrase(typed, name);
        var first = List.of(it.da(), it.de(), it.en()).stream()
                .filter(one -> !one.isEmpty())
                .findFirst();
        if (first.isEmpty()) return null;
        return new Phrase(or(it.da(), first.get()), or(it.de(), first.get()), or(it.en(), first.get()));
    }

    /** One language’s; the others are still to be said. */
    static Phrase inOne(Language language, String words) {
        return new Phrase(
                language == Language.DA ? words : "",
                language == Language.DE ? words : "",
                language == Language.EN ? words : "");
    }

    /** Those that say something, in the order of their numbers. */
    static List<Phrase> phrases(Map<String, String> typed, String beginning) {
        return java.util.stream.IntStream.rangeClosed(1, MOST)
                .mapToObj(it -> phraseOrNull(typed, beginning + it))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static String or(String it, String otherwise) {
        return it.isEmpty() ? otherwise : it;
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** {@code KEY | dansk | deutsch | English}, one a line; what begins with a dash lies below what stands above. */
    static List<Option> options(String text) {
        var options = new ArrayList<Option>();
        for (var line :
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            var below = line.startsWith("-");
            var option = option(below ? line.substring(1).strip() : line);
            if (!below || options.isEmpty()) {
                options.add(option);
                continue;
            }
            var above = options.removeLast();
            var finer = new ArrayList<>(above.finer());
            finer.add(option);
            options.add(new Option(above.key(), above.name(), finer));
        }
        return options;
    }

    private static Option option(String line) {
        var part = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var first = part.size() > 1 ? part.get(1) : part.getFirst();
        return new Option(
                part.getFirst().toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"),
                new Phrase(first, part.size() > 2 ? part.get(2) : first, part.size() > 3 ? part.get(3) : first));
    }

    static String lines(List<Option> options, String before) {
        var lines = new StringBuilder();
        for (var it : options) {
            lines.append(before)
                    .append(String.join(
                            " | ",
                            it.key(),
                            it.name().da(),
                            it.name().de(),
                            it.name().en()))
                    .append('\n');
            lines.append(lines(it.finer(), "- "));
        }
        return lines.toString();
    }
}
