package dk.skranke.book;

import dk.skranke.deadlines.Question;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a deadline asks of the law; no rule where somebody set the day by hand. */
record Asked(
        @Nullable String rule,
        String place,
        @Nullable String authority,
        @Nullable String count) {

    Question question(String rule, LocalDate event, @Nullable LocalTime time) {
        return new Question(rule, place, time == null ? event.toString() : event + "T" + time, authority, count);
    }
}
