package dk.skranke.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know, as they wrote it.
 *
 * @param event a day such as 2026-01-31, with the time for periods in hours: 2026-01-31T16:20
 * @param authority the place where the end is decided, where it is another than that of receipt
 * @param count the number that a court or an act has set
 */
public record Question(
        String rule,
        String place,
        String event,
        @Nullable String authority,
        @Nullable String count) {

    public Question(String rule, String place, String event) {
        this(rule, place, event, null, null);
    }

    Question at(String other) {
        return new Question(rule, other, event, authority, count);
    }
}
