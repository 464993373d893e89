package dk.skranke.forms;

import dk.skranke.forms.Condition.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a condition word by word: {@code or} binds weaker than {@code and}, {@code not} strongest. */
final class ConditionText {

    private static final Pattern WORD = Pattern.compile("\\s*(\"[^\"\\\\<>&]*\"|[A-Za-z0-9_.:+-]+|!=|<=|>=|[=<>(),])");
    private static final int DEEPEST = 20;

    private final String text;
    private final Matcher words;
    private String word = "";
    private int at;
    private int end;
    private int depth;

    ConditionText(String text) {
        this.text = text;
        this.words = WORD.matcher(text);
        next();
    }

    Condition read() {
        var all = any();
        if (!word.isEmpty()) throw unreadable();
        return all;
    }

    private Condition any() {
        if (++depth > DEEPEST) throw unreadable();
        var parts = new ArrayList<>(List.of(all()));
        while (took("or")) parts.add(all());
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
    }

    private Condition all() {
        var parts = new ArrayList<>(List.of(one()));
        while (took("and")) parts.add(one());
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private Condition one() {
        if (++depth > DEEPEST) throw unreadable();
        try {
            if (took("not")) return new Condition.Not(one());
            if (took("(")) {
                var inner = any();
                must(")");
                return inner;
            }
            if (took("given")) return new Condition.Given(name());
            return about(name());
        } finally {
            depth--;
        }
    }

    private Condition about(String field) {
        if (took("in")) return new Condition.Among(field, values());
        var by = Arrays.stream(Comparison.values())
                .filter(it -> it.sign.equals(word))
                .findFirst()
                .orElseThrow(this::unreadable);
        next();
        return new Condition.Compared(field, by, value());
    }

    private List<String> values() {
        must("(");
        var values = new ArrayList<>(List.of(value()));
        while (took(",")) values.add(value());
        must(")");
        return List.copyOf(values);
    }

    private String name() {
        if (!word.matches("[A-Za-z][A-Za-z0-9_]*")) throw unreadable();
        return taken();
    }

    private String value() {
        if (word.startsWith("\"")) {
            var quoted = taken();
            return quoted.substring(1, quoted.length() - 1);
        }
        if (!word.matches("[A-Za-z0-9_.:+-]+")) throw unreadable();
        return taken();
    }

    private String taken() {
        var taken = word;
        next();
        return taken;
    }

    private boolean took(String expected) {
        if (!word.equals(expected)) return false;
        next();
        return true;
    }

    private void must(String expected) {
        if (!took(expected)) throw unreadable();
    }

    private void next() {
        var rest = text.substring(end);
        at = end + (rest.length() - rest.stripLeading().length());
        if (rest.isBlank()) {
            word = "";
            return;
        }
        words.region(end, text.length());
        if (!words.lookingAt()) throw unreadable();
        word = words.group(1);
        end = words.end();
    }

    private Condition.Unreadable unreadable() {
        return new Condition.Unreadable(at + 1);
    }
}
