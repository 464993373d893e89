package dk.skranke.ticketing;

import dk.skranke.shared.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the language of a text from its small words, for search and for screen readers. */
public final class LanguageGuess {

    private static final int LOOKED_AT = 4000;

    /** By so many small words another language must be ahead: one of them alone is an accident, as in "Ferie i juli". */
    private static final int LEAD = 2;

    private static final Map<Language, Set<String>> SMALL_WORDS = Map.of(
            Language.DA,
            Set.of(
                    "og", "ikke", "jeg", "det", "der", "til", "på", "af", "med", "har", "vi", "kan", "som", "hilsen",
                    "tak", "en", "et", "kære", "hej", "er", "den", "i"),
            Language.DE,
            Set.of(
                    "und", "nicht", "ich", "das", "der", "die", "zu", "auf", "von", "mit", "haben", "wir", "kann",
                    "ist", "grüßen", "danke", "ein", "eine", "sehr", "bitte", "sie", "den"),
            Language.EN,
            Set.of(
                    "and", "not", "i", "the", "to", "of", "with", "have", "we", "can", "is", "regards", "thank",
                    "thanks", "a", "you", "please", "dear", "for", "that"));

    private LanguageGuess() {}

    /** @param otherwise what it is in unless the text clearly says something else */
    public static Language of(String text, Language otherwise) {
        var counts = new EnumMap<Language, Integer>(Language.class);
        var looked = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
        for (var word : looked.split("[^\\p{L}]+", -1)) {
            SMALL_WORDS.forEach((language, words) -> {
                if (words.contains(word)) counts.merge(language, 1, Integer::sum);
            });
        }
        var most = counts.values().stream().mapToInt(it -> it).max().orElse(0);
        if (most - counts.getOrDefault(otherwise, 0) < LEAD) return otherwise;
        var likely =
                counts.entrySet().stream().filter(it -> it.getValue() == most).toList();
        return likely.size() == 1 ? likely.getFirst().getKey() : otherwise;
    }
}
