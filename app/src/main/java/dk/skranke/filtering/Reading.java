package dk.skranke.filtering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a filter from its beginning to its end. */
final class Reading {

    private static final Pattern TEST = Pattern.compile("(\\p{L}+)(:?(?:<=|>=|<|>)|[:=])");
    private static final Pattern RUN = Pattern.compile("[^\\s()\"]+");
    private static final Pattern PIECE = Pattern.compile("[^\\s()\",]+");
    private static final int DEEPEST = 20;
    private static final int MOST = 60;

    private final String typed;
    private final Vocabulary vocabulary;
    private final Values values;
    private int at;
    private int tests;

    Reading(String typed, Vocabulary vocabulary, Known known) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.values = new Values(typed, vocabulary, known);
    }

    Filter all() {
        var read = alternatives(0);
        if (at < typed.length()) throw mistake(at, at + 1, "closing");
        return read;
    }

    private Filter alternatives(int depth) {
        if (depth > DEEPEST) throw mistake(at, typed.length(), "deep");
        var parts = new ArrayList<Filter>();
        parts.add(together(depth));
        for (var or = word(Reserved.OR); or >= 0; or = word(Reserved.OR)) {
            if (parts.getLast().equals(Filter.EVERYTHING)) throw mistake(or, at, "or");
            parts.add(together(depth));
            if (parts.getLast().equals(Filter.EVERYTHING)) throw mistake(or, or + 1, "or");
        }
        return Filter.any(parts);
    }

    private Filter together(int depth) {
        var parts = new ArrayList<Filter>();
        while (more()) parts.add(one(depth));
        return Filter.all(parts);
    }

    /** Leaves the "or" to whoever joins alternatives. */
    private boolean more() {
        blanks();
        if (at == typed.length() || typed.charAt(at) == ')') return false;
        var here = at;
        var or = word(Reserved.OR) >= 0;
        at = here;
        return !or;
    }

    private Filter one(int depth) {
        blanks();
        if (++tests > MOST || depth > DEEPEST) throw mistake(at, typed.length(), tests > MOST ? "many" : "deep");
        var start = at;
        if (word(Reserved.NOT) >= 0 || minus()) return not(start, depth);
        if (typed.charAt(at) == '(') return group(depth);
        if (typed.charAt(at) == '"') return words(quoted());
        var test = matched(TEST);
        if (test.isPresent()) return test(start, test.get());
        var run = matched(RUN).orElseThrow(() -> mistake(at, at + 1, "word"));
        return words(run.group());
    }

    private Filter not(int start, int depth) {
        if (!more()) throw mistake(start, Math.max(at, start + 1), "not");
        return new Filter.Not(one(depth + 1));
    }

    private Filter group(int depth) {
        var start = at++;
        var inside = alternatives(depth + 1);
        blanks();
        if (at == typed.length()) throw mistake(start, start + 1, "opening");
        at++;
        if (inside.equals(Filter.EVERYTHING)) throw mistake(start, at, "nothing");
        return inside;
    }

    private Filter words(String text) {
        var words = text.strip();
        if (words.isEmpty()) throw mistake(Math.max(0, at - 2), at, "nothing");
        return new Filter.Words(words);
    }

    private Filter test(int start, java.util.regex.MatchResult found) {
        var field = field(found.group(1), start);
        var comparison = comparison(found.group(2));
        if (comparison != Comparison.IS && !field.ordered()) {
            throw mistake(start, at, "order", vocabulary.word("field", field.key()) + ":", found.group(1));
        }
        var read = new ArrayList<Value>();
        do {
            read.add(value(field, comparison, start));
        } while (at < typed.length() && typed.charAt(at) == ',' && at++ >= 0);
        if (comparison != Comparison.IS && read.size() > 1) throw mistake(start, at, "one");
        return new Filter.Test(field, comparison, List.copyOf(read));
    }

    private Value value(Field field, Comparison comparison, int start) {
        var from = at;
        if (at < typed.length() && typed.charAt(at) == '"')
            return values.of(field, comparison, quoted(), true, from, at);
        var piece = matched(PIECE);
        if (piece.isEmpty()) throw mistake(start, Math.max(at, start + 1), "value", null, typed.substring(start, at));
        return values.of(field, comparison, piece.get().group(), false, from, at);
    }

    private Field field(String word, int start) {
        return Arrays.stream(Field.values())
                .filter(it -> Vocabulary.all("field", it.key()).anyMatch(word::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> unknown(word, start));
    }

    private Mistake unknown(String word, int start) {
        var words = Arrays.stream(Field.values())
                .flatMap(it -> Vocabulary.all("field", it.key()))
                .toList();
        var near = Near.to(word, words);
        var to = start + word.length();
        return near.map(it -> mistake(start, to, "field-near", it, word, it))
                .orElseGet(() -> mistake(start, to, "field", null, word));
    }

    private static Comparison comparison(String sign) {
        var bare = sign.length() > 1 && sign.charAt(0) == ':' ? sign.substring(1) : sign;
        return Arrays.stream(Comparison.values())
                .filter(it -> it.sign().equals(bare))
                .findFirst()
                .orElse(Comparison.IS);
    }

    /** What stands between quotes; a backslash keeps the next character as it is. */
    private String quoted() {
        var start = at++;
        var text = new StringBuilder();
        while (at < typed.length() && typed.charAt(at) != '"') {
            if (typed.charAt(at) == '\\' && at + 1 < typed.length()) at++;
            text.append(typed.charAt(at++));
        }
        if (at == typed.length()) throw mistake(start, start + 1, "quote");
        at++;
        return text.toString();
    }

    private boolean minus() {
        if (typed.charAt(at) != '-' || at + 1 == typed.length() || Character.isWhitespace(typed.charAt(at + 1)))
            return false;
        at++;
        return true;
    }

    /** Steps over the word where it stands alone; otherwise nothing happens. */
    private int word(Reserved reserved) {
        blanks();
        var start = at;
        var run = matched(RUN);
        if (run.isPresent() && reserved.is(run.get().group())) return start;
        at = start;
        return -1;
    }

    private Optional<java.util.regex.MatchResult> matched(Pattern pattern) {
        var matcher = pattern.matcher(typed).region(at, typed.length());
        if (!matcher.lookingAt()) return Optional.empty();
        at = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }

    private void blanks() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) at++;
    }

    private Mistake mistake(int from, int to, String key) {
        return mistake(from, to, key, null);
    }

    private Mistake mistake(
            int from, int to, String key, @org.jspecify.annotations.Nullable String instead, Object... arguments) {
        return new Mistake(typed, from, Math.min(to, typed.length()), key, instead, arguments);
    }
}
