package dk.skranke.filtering;

import java.util.Arrays;
import java.util.Locale;

/** Words that mean something by themselves. */
enum Reserved {
    OR,
    NOT,
    ME,
    NONE,
    TODAY,
    TOMORROW,
    YESTERDAY;

    boolean is(String typed) {
        return Vocabulary.all("word", name().toLowerCase(Locale.ROOT)).anyMatch(typed::equalsIgnoreCase);
    }

    static boolean anywhere(String text) {
        return Arrays.stream(values()).anyMatch(it -> it.is(text));
    }
}
