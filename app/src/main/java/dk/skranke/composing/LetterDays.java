package dk.skranke.composing;

import java.time.Instant;

/** On which days the office lets letters go that nobody sends at that moment. Who keeps its calendar says. */
public interface LetterDays {

    /** That moment, or the same time on the next day on which the office works. */
    Instant onADayOfWork(Instant moment);
}
