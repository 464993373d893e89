package dk.skranke.ticketing;

import dk.skranke.shared.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the language of a text from its small words, for search and for screen readers. */
public final class LanguageGuess {

    private static final int LOOKED_AT = 4000;

    private static final Map<Language, Set<String>> SMALL_WORDS = Map.of(
            Language.DA,
            Set.of(
                    "og", "ikke", "jeg", "det", "der", "til", "på", "af", "med", "har", "vi", "kan", "som", "hilsen",
                    "tak", "en", "et", "kære", "hej", "er", "den"),
            Language.DE,
            Set.of(
                    "und", "nicht", "ich", "das", "der", "die", "zu", "auf", "von", "mit", "haben", "wir", "kann",
                    "ist", "grüßen", "danke", "ein", "eine", "sehr", "bitte", "sie", "den"),
            Language.EN,
            Set.of(
                    "and", "not", "i", "the", "to", "of", "with", "have", "we", "can", "is", "regards", "thank",
                    "thanks", "a", "you", "please", "dear", "for", "that"));

    private LanguageGuess() {}

    public static Language of(String text, Language otherwise) {
        var counts = new EnumMap<Language, Integer>(Language.class);
        var looked = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
        for (var word : looked.split("[^\\p{L}]+", -1)) {
            SMALL_WORDS.forEach((language, words) -> {
                if (words.contains(word)) counts.merge(language, 1, Integer::sum);
            });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Language, Integer>comparingByValue()
                        .thenComparing(it -> it.getKey() == otherwise ? 1 : 0))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
