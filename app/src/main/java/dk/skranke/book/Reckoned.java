package dk.skranke.book;

import dk.skranke.deadlines.Level;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a form: the days, the reasons, and what has to be looked at.
 *
 * @param later a day by hand after the computed one; until a partner agrees, the computed one counts
 * @param explanation the steps by the code of the language
 * @param warnings in the reader's language
 */
record Reckoned(
        String title,
        String law,
        Level level,
        Asked asked,
        LocalDate event,
        @Nullable LocalTime time,
        boolean provisional,
        @Nullable LocalDate computedOn,
        Term term,
        @Nullable LocalDate later,
        String holidayData,
        Map<String, List<String>> explanation,
        List<String> warnings) {

    boolean byHand() {
        return asked.rule() == null || computedOn == null || later != null || !computedOn.equals(term.ends());
    }
}
