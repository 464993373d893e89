package dk.skranke.ticketing;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.Locale;

/** The day in one or two sentences. */
final class DeskSentence {

    private DeskSentence() {}

    /** @param asked whether colleagues wait for a check, a decision or a yes */
    static String of(Desk.Counts counts, boolean asked, Language language) {
        var pressing = pressing(counts, language);
        if (counts.waiting() == 0) {
            if (!pressing.isEmpty()) return pressing;
            var first = Text.in(language, asked ? "ticketing.desk.asked" : "ticketing.desk.nothing");
            return counts.unassigned() == 0 ? first : first + " " + say(language, "free", counts.unassigned());
        }
        if (pressing.isEmpty()) return say(language, "waiting", counts.waiting());
        return pressing + " " + say(language, "then", counts.waiting());
    }

    private static String pressing(Desk.Counts counts, Language language) {
        if (counts.overdue() > 0 && counts.dueToday() > 0) {
            return capital(Text.in(
                    language,
                    "ticketing.desk.overdue-and-today",
                    counts.overdue(),
                    words(language, counts.overdue()),
                    counts.dueToday(),
                    words(language, counts.dueToday())));
        }
        if (counts.overdue() > 0) return say(language, "overdue", counts.overdue());
        if (counts.dueToday() > 0) return say(language, "today", counts.dueToday());
        return counts.urgent() > 0 ? say(language, "critical", counts.urgent()) : "";
    }

    private static String say(Language language, String what, int number) {
        return capital(Text.in(language, "ticketing.desk." + what, number, words(language, number)));
    }

    /** Numbers up to twelve are words in a sentence. */
    private static String words(Language language, int number) {
        return Text.in(language, "ticketing.desk.number", number);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
