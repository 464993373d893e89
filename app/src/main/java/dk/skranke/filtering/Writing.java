package dk.skranke.filtering;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says a filter in words, such that reading them gives the same filter again. */
final class Writing {

    static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/&-]*");

    private final Vocabulary vocabulary;
    private final Known known;

    Writing(Vocabulary vocabulary, Known known) {
        this.vocabulary = vocabulary;
        this.known = known;
    }

    String of(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().map(this::within).collect(Collectors.joining(" "));
            case Filter.Any it -> it.parts().stream().map(this::of).collect(Collectors.joining(" " + word("or") + " "));
            case Filter.Not it -> "-" + (it.part() instanceof Filter.All all ? "(" + of(all) + ")" : within(it.part()));
            case Filter.Words it -> words(it.text());
            case Filter.Test it -> test(it);
        };
    }

    private String within(Filter part) {
        return part instanceof Filter.Any ? "(" + of(part) + ")" : of(part);
    }

    private String test(Filter.Test it) {
        return vocabulary.word("field", it.field().key())
                + it.comparison().sign()
                + it.values().stream().map(value -> value(it.field(), value)).collect(Collectors.joining(","));
    }

    private String value(Field field, Value value) {
        return switch (value) {
            case Value.Mark it -> vocabulary.word(field.key(), it.name());
            case Value.OfTeam it -> named(field, it.id().value());
            case Value.OfPerson it -> named(field, it.id().value());
            case Value.OfCategory it -> named(field, it.id().value());
            case Value.Me _ -> word("me");
            case Value.Nothing _ -> word("none");
            case Value.Text it -> Reserved.anywhere(it.text()) ? quoted(it.text()) : simple(it.text());
            case Value.Day it -> vocabulary.day(it.day());
            case Value.Away it when it.amount() == 0 && it.unit() == Value.Unit.DAY -> word("today");
            case Value.Away it ->
                it.amount() + vocabulary.word("unit", it.unit().key());
        };
    }

    private String named(Field field, long id) {
        var number = "#" + id;
        var all = known.of(field);
        return all.stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .map(Known.Named::name)
                .filter(name -> all.stream().filter(it -> it.called(name)).count() == 1)
                .map(name -> Reserved.anywhere(name) ? quoted(name) : simple(name))
                .orElse(number);
    }

    /** A word that could be read as something else stands in quotes. */
    private static String words(String text) {
        return text.chars().allMatch(Character::isLetterOrDigit) && !Reserved.anywhere(text) ? text : quoted(text);
    }

    private static String simple(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String word(String key) {
        return vocabulary.word("word", key);
    }
}
