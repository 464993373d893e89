package dk.skranke.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** When something is asked or allowed, as the office writes it: {@code kind = BANK or given newValue}. */
public sealed interface Condition {

    /** Something is answered at all. */
    record Given(String field) implements Condition {}

    /** @param than a value or, where a field is called so, what is answered there */
    record Compared(String field, Comparison by, String than) implements Condition {}

    record Among(String field, List<String> values) implements Condition {}

    record Not(Condition it) implements Condition {}

    record All(List<Condition> of) implements Condition {}

    record Any(List<Condition> of) implements Condition {}

    enum Comparison {
        IS("="),
        IS_NOT("!="),
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        private boolean holds(int compared) {
            return switch (this) {
                case IS -> compared == 0;
                case IS_NOT -> compared != 0;
                case BELOW -> compared < 0;
                case AT_MOST -> compared <= 0;
                case ABOVE -> compared > 0;
                case AT_LEAST -> compared >= 0;
            };
        }
    }

    /** @throws Unreadable with the place where reading stopped */
    static Condition of(String text) {
        return new ConditionText(text).read();
    }

    /** @param answers empty for what is not answered, and for words that are no field */
    default boolean holds(UnaryOperator<String> answers) {
        return switch (this) {
            case Given it -> !answers.apply(it.field()).isEmpty();
            case Compared it -> it.by().holds(compare(answers.apply(it.field()), value(it.than(), answers)));
            case Among it -> it.values().contains(answers.apply(it.field()));
            case Not it -> !it.it().holds(answers);
            case All it -> it.of().stream().allMatch(one -> one.holds(answers));
            case Any it -> it.of().stream().anyMatch(one -> one.holds(answers));
        };
    }

    /** For the script of the form, which shows and hides while somebody answers. */
    default String script() {
        return switch (this) {
            case Given it -> list("given", it.field());
            case Compared it -> list(it.by().sign, it.field(), it.than());
            case Among it ->
                list(
                        "in",
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(it.field()), it.values().stream())
                                .toArray(String[]::new));
            case Not it -> "[\"not\"," + it.it().script() + "]";
            case All it -> of("and", it.of());
            case Any it -> of("or", it.of());
        };
    }

    private static String of(String what, List<Condition> parts) {
        return parts.stream()
                .map(Condition::script)
                .collect(java.util.stream.Collectors.joining(",", "[\"" + what + "\",", "]"));
    }

    /** No word of a condition holds a quotation mark or a backslash. */
    private static String list(String what, String... words) {
        return "[\"" + what + "\",\"" + String.join("\",\"", words) + "\"]";
    }

    /** The fields that it asks about. */
    default Set<String> fields() {
        var fields = new TreeSet<String>();
        collect(fields);
        return fields;
    }

    private void collect(Set<String> fields) {
        switch (this) {
            case Given it -> fields.add(it.field());
            case Compared it -> fields.add(it.field());
            case Among it -> fields.add(it.field());
            case Not it -> it.it().collect(fields);
            case All it -> it.of().forEach(one -> one.collect(fields));
            case Any it -> it.of().forEach(one -> one.collect(fields));
        }
    }

    private static String value(String than, UnaryOperator<String> answers) {
        var answered = answers.apply(than);
        return answered.isEmpty() ? than : answered;
    }

    private static int compare(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        } catch (NumberFormatException _) {
            return one.compareTo(other);
        }
    }

    /** @param at the character, counted from one */
    final class Unreadable extends RuntimeException {

        private final int at;

        Unreadable(int at) {
            super("unreadable at " + at, null, false, false);
            this.at = at;
        }

        public int at() {
            return at;
        }
    }
}
