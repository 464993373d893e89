package dk.skranke.filtering;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the filter language: those of all languages are read, those of one are written. */
final class Vocabulary {

    /** In which filters are kept: it does not change with the office's languages and names. */
    static final Vocabulary KEPT = new Vocabulary(null);

    private final @Nullable Language language;

    private Vocabulary(@Nullable Language language) {
        this.language = language;
    }

    static Vocabulary of(Language language) {
        return new Vocabulary(language);
    }

    String word(String group, String key) {
        return language == null
                ? neutral(group, key)
                : words(language, group, key).getFirst();
    }

    /** Everything that may be typed for it, in whichever language. */
    static Stream<String> all(String group, String key) {
        return Stream.concat(
                Stream.of(neutral(group, key)),
                Arrays.stream(Language.values()).flatMap(it -> words(it, group, key).stream()));
    }

    String day(LocalDate day) {
        return language == null || language == Language.EN
                ? day.toString()
                : day.format(DateTimeFormatter.ofPattern("d.M.uuuu"));
    }

    private static String beginning(String group) {
        return switch (group) {
            case "field" -> "filtering.field.";
            case "word" -> "filtering.word.";
            case "unit" -> "filtering.unit.";
            default -> "filtering.value." + group + ".";
        };
    }

    private static String neutral(String group, String key) {
        return group.equals("unit") ? key.substring(0, 1) : key;
    }

    private static List<String> words(Language language, String group, String key) {
        return List.of(Text.in(language, beginning(group) + key).split(","));
    }
}
