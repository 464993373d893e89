package dk.skranke.web;

import java.text.ChoiceFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text of a bundle, taken apart once: as {@link java.text.MessageFormat} reads it, which takes it apart each time. A
 * page says hundreds of them.
 */
final class Wording {

    /** Adds its part of the sentence. */
    private interface Piece {
        void say(StringBuilder sentence, Object[] arguments);
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Locale locale;

    Wording(String text, Locale locale) {
        this.locale = locale;
        var at = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            var close = closing(text, open);
            literal(text.substring(at, open));
            pieces.add(place(text.substring(open + 1, close)));
            at = close + 1;
        }
        literal(text.substring(at));
    }

    String with(Object... arguments) {
        var sentence = new StringBuilder();
        for (var it : pieces) it.say(sentence, arguments);
        return sentence.toString();
    }

    private void literal(String words) {
        if (!words.isEmpty()) pieces.add((sentence, _) -> sentence.append(words));
    }

    private static int closing(String text, int open) {
        var depth = 0;
        for (var at = open; at < text.length(); at++) {
            if (text.charAt(at) == '{') depth++;
            if (text.charAt(at) == '}' && --depth == 0) return at;
        }
        throw new IllegalArgumentException("a brace stays open in: " + text);
    }

    /** {@code 0} or {@code 0,choice,1#one|1<many}. */
    private Piece place(String inside) {
        var parts = inside.split(",", 3);
        var number = Integer.parseInt(parts[0].strip());
        if (parts.length == 1) return (sentence, arguments) -> sentence.append(said(arguments[number]));
        if (parts.length < 3 || !parts[1].strip().equals("choice"))
            throw new IllegalArgumentException("only a choice is known, not {" + inside + "}");
        return choice(number, new ChoiceFormat(parts[2]));
    }

    private Piece choice(int number, ChoiceFormat choice) {
        var limits = choice.getLimits();
        var wordings = Arrays.stream(choice.getFormats())
                .map(it -> new Wording((String) it, locale))
                .toList();
        return (sentence, arguments) -> {
            var value = ((Number) arguments[number]).doubleValue();
            var chosen = 0;
            while (chosen + 1 < limits.length && value >= limits[chosen + 1]) chosen++;
            sentence.append(wordings.get(chosen).with(arguments));
        };
    }

    private String said(Object argument) {
        return argument instanceof Number it ? NumberFormat.getInstance(locale).format(it) : String.valueOf(argument);
    }
}
